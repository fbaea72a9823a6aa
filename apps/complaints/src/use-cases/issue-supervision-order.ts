import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { afterCommand } from '../domain/transitions.js';
import { requireDiscreet } from '../domain/supervision-order.js';
import { issueOrder } from '../order-issuing.js';
import { orderMessage } from '../order-messages.js';

/** Orders whoever is in charge of a case to answer it, in the name of the officer's bureau. */
export const IssueSupervisionOrder: UseCase<ComplaintsService, 'IssueSupervisionOrder', Deps> = async (request, call, deps) => {
  const current = await deps.cases.get(request.case);
  const present = await deps.supervisionOrders.find(`supervisionOrders/${call.derivedId}`);
  if (present === undefined) afterCommand(current, 'order');
  if (current.lead === undefined && present === undefined) throw refuse('NOT_THE_HANDLER', { case: current.number });
  const agencyDivision = (officeOf(call, current)?.division ?? '').slice('divisions/'.length);
  const { reason, workingDays } = request;
  requireDiscreet(reason, current);
  return orderMessage(await issueOrder(current, call.derivedId, { agencyDivision, reason, workingDays, automatic: false }, call, deps));
};
