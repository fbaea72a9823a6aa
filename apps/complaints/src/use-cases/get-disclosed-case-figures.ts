import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import { countCases } from '../case-counting.js';
import type { Deps } from '../deps.js';
import { disclosableFigures } from '../domain/case-figures.js';
import { yearUntil } from '../domain/periods.js';

/** Counts the cases of the city or a county in the twelve months until yesterday, as everybody may read it. */
export const GetDisclosedCaseFigures: UseCase<ComplaintsService, 'GetDisclosedCaseFigures', Deps> = async (request, call, deps) => {
  const code = request.division.slice('divisions/'.length);
  const period = yearUntil(addDays(calendarDateOf(call.now), -1));
  return disclosableFigures(await countCases(code, period, call, deps));
};
