import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { countCases, wholeDivision } from '../case-counting.js';
import type { Deps } from '../deps.js';
import { periodOf } from '../domain/periods.js';

/** Counts the cases of a territory in a period. */
export const GetCaseFigures: UseCase<ComplaintsService, 'GetCaseFigures', Deps> = async (request, call, deps) => {
  const code = wholeDivision(call, request.division);
  return countCases(code, periodOf(request.fromDate, request.toDate), call, deps);
};
