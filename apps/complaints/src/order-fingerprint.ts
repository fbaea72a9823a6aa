import { createHash } from 'node:crypto';
import type { SupervisionOrder } from './domain/supervision-order.js';

/** Hash of what was issued; what is answered later does not change it. */
export function fingerprintOf({ number, case: about, recipient, reason, answerDueDate, createTime }: SupervisionOrder): string {
  const { body, division, organisation } = recipient;
  const issued = [number, about, body, division, organisation, reason, answerDueDate, createTime.toISOString()];
  return createHash('sha256').update(JSON.stringify(issued)).digest('hex');
}
