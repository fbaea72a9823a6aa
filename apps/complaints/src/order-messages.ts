import type { SupervisionOrder as SupervisionOrderMessage, SupervisionOrderCheck } from '@heming/contracts/complaints/v1';
import type { Kept } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { fingerprintOf } from './order-fingerprint.js';

/** A supervision order in the contract's words. */
export function orderMessage(order: Kept<SupervisionOrder>): SupervisionOrderMessage {
  const { parties: _parties, agency: _agency, series: _series, serial: _serial, ...rest } = order;
  const { recipientKey: _key, recipientTitle: _title, step: _step, stepSince: _since, stepDueDate: _due, answerTime, ...told } = rest;
  return { ...told, division: `divisions/${order.division}`, ...(answerTime && { answerTime }) };
}

/** What anybody may know of a supervision order. @param recipientTitle what the register calls whoever is ordered; empty when it knows no title */
export function orderCheckMessage(order: SupervisionOrder, recipientTitle: string): SupervisionOrderCheck {
  const { verificationCode, number, agency, recipient, state, createTime } = order;
  return {
    name: `supervisionOrderChecks/${verificationCode}`,
    number,
    issuer: agency,
    issueDate: calendarDateOf(createTime),
    recipient,
    recipientTitle,
    state,
    sha256: fingerprintOf(order),
  };
}
