import type { SupervisionOrder as SupervisionOrderMessage } from '@heming/contracts/complaints/v1';
import type { Kept } from '@heming/kit';
import type { SupervisionOrder } from './domain/supervision-order.js';

/** A supervision order in the contract's words. */
export function orderMessage(order: Kept<SupervisionOrder>): SupervisionOrderMessage {
  const { parties: _parties, agency: _agency, series: _series, serial: _serial, recipientKey: _key, answerTime, ...told } = order;
  return { ...told, division: `divisions/${order.division}`, ...(answerTime && { answerTime }) };
}
