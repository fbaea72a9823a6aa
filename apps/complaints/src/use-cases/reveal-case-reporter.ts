import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { seenCase } from '../case-search.js';
import { audienceOf, reporterInFull, reportersBefore } from '../messages.js';

/** Answers with the reporters in full that show themselves to the caller, once the look is counted; the pipeline records purpose and outcome before the answer leaves. */
export const RevealCaseReporter: UseCase<ComplaintsService, 'RevealCaseReporter', Deps> = async ({ name, etag }, call, deps) => {
  const current = await seenCase(name, deps.cases, deps.ownHandlers.sees, etag);
  await deps.countReveal();
  return { reporters: reportersBefore(current, audienceOf(call, current)).map(reporterInFull) };
};
