import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { caseCounts } from '../case-counts.js';

/** Counts what the caller has before him. */
export const GetCaseCounts: UseCase<ComplaintsService, 'GetCaseCounts', Deps> = async (
  _request,
  { now },
  { cases, ownHandlers, calendar },
) => caseCounts(cases, ownHandlers.handles, now, calendar);
