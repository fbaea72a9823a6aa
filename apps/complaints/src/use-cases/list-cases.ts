import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { searchFor } from '../case-search.js';
import { audienceOf, caseMessage, knowsUnit } from '../messages.js';

/**
 * Lists cases within the caller's scopes; a department is shown what it handles alone. Who asks by the home is answered with those alone whose home
 * he may know: otherwise guessing homes would tell who reported in confidence.
 */
export const ListCases: UseCase<ComplaintsService, 'ListCases', Deps> = async (request, call, { cases, ownHandlers, calendar }) => {
  const { where, order, keeps } = searchFor(request, ownHandlers.sees, call.now, calendar);
  let { pageToken } = request;
  for (;;) {
    const page = await cases.list({ where, order, pageSize: request.pageSize, pageToken });
    const kept = page.items.filter((found) => keeps(found) && (request.unit === '' || knowsUnit(found, audienceOf(call, found))));
    pageToken = page.nextPageToken;
    if (kept.length === 0 && pageToken !== '' && !call.signal.aborted) continue;
    const shown = kept.map((current) => caseMessage(current, audienceOf(call, current), call.now, calendar, { withEntries: false }));
    return { cases: shown, nextPageToken: pageToken };
  }
};
