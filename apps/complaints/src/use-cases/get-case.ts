import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { seenCase } from '../case-search.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Reads a case, as far as the caller is to know it. */
export const GetCase: UseCase<ComplaintsService, 'GetCase', Deps> = async ({ name }, call, { cases, ownHandlers, calendar }) => {
  const current = await seenCase(name, cases, ownHandlers.sees);
  return caseMessage(current, audienceOf(call, current), call.now, calendar);
};
