import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { transferCase } from '../domain/transfer.js';
import { caseTransferred } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/**
 * Moves a case to another quarter. Where the caller may not write, the service itself puts it when it hears of the transfer: from then on it is
 * not before him any more.
 */
export const TransferCase: UseCase<ComplaintsService, 'TransferCase', Deps> = async (request, call, { cases, quarters, calendar }) => {
  await cases.get(request.name);
  const quarter = await quarters.disclosed(request.quarter);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: request.quarter });
  const within = call.scopes.some(({ division, party }) => party === undefined && quarter.division.startsWith(division));
  const decide = (current: Case) => {
    const division = within ? quarter.division : current.division;
    const next = transferCase(current, quarter, division, request.reason, officeOf(call, current), call.now, calendar);
    return { next, events: caseTransferred(current, next, quarter.division, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
