import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';

/** Counts the cases of the city or a county in the twelve months until yesterday, as everybody may read it. A figure may be a minute old. */
export const GetDisclosedCaseFigures: UseCase<ComplaintsService, 'GetDisclosedCaseFigures', Deps> = async (request, _call, deps) =>
  deps.disclosedFigures(request.division.slice('divisions/'.length));
