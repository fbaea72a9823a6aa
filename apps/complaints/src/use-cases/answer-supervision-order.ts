import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { standsFor } from '../domain/caller.js';
import { answerOrder, type SupervisionOrder } from '../domain/supervision-order.js';
import { orderMessage } from '../order-messages.js';

/** Answers a supervision order, by whoever it orders. */
export const AnswerSupervisionOrder: UseCase<ComplaintsService, 'AnswerSupervisionOrder', Deps> = async (request, call, deps) => {
  const caller = callerOf(call, deps);
  const decide = (current: SupervisionOrder) => {
    const ordered = standsFor(current.recipient, current, caller, 'complaints.supervisionOrders.answer');
    if (!ordered) throw refuse('NOT_THE_HANDLER', { case: current.caseNumber });
    return { next: answerOrder(current, request.answer, call.now), events: [] };
  };
  return orderMessage(await deps.supervisionOrders.change(request.name, decide, request.etag));
};
