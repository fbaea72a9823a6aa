import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireSignedIn } from '../signed-in.js';
import { similarCases } from '../similar-cases.js';

/** Lists open cases of a quarter and category, those most alike in place first: neither what was said nor by whom. */
export const ListSimilarCases: UseCase<ComplaintsService, 'ListSimilarCases', Deps> = async (request, call, { cases }) => {
  requireSignedIn(call);
  return similarCases(request, cases);
};
