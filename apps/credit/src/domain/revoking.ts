import { noted, type CreditRecord } from './credit-record.js';
import { waking } from './dates.js';
import { afterCommand } from './transitions.js';

/** Why something counts as if it had never been. */
export interface Annulment {
  readonly reason: string;
  /** What annulled it. */
  readonly basis: string;
  /** Subject of the officer; empty for the system. */
  readonly officer: string;
}

/** Revokes a record whose basis was annulled: it counts on no day, past days included. @throws CREDIT_STATE_WRONG */
export function revokeRecord(current: CreditRecord, { reason, basis, officer }: Annulment, at: Date): CreditRecord {
  const state = afterCommand(current, 'revoke');
  const revoked: CreditRecord = { ...current, state, decisionDueDate: '', revocation: { reason, basis, revokeTime: at } };
  return noted(waking(revoked), { kind: 'REVOKED', text: reason, actor: officer }, at);
}
