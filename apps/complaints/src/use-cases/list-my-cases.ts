import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { caseMessage } from '../messages.js';
import { asReporter } from '../own-cases.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists what the caller reported or joined, latest first. */
export const ListMyCases: UseCase<ComplaintsService, 'ListMyCases', Deps> = async (request, call, { cases, calendar }) => {
  const { pageSize, pageToken } = request;
  const where = { reporterSubjects: { contains: requireSignedIn(call) } };
  const page = await cases.list({ where, order: ['-createTime'], pageSize, pageToken });
  const audience = asReporter(call);
  return {
    cases: page.items.map((current) => caseMessage(current, audience, call.now, calendar, { withEntries: false })),
    nextPageToken: page.nextPageToken,
  };
};
