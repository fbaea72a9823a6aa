import { refuse } from '@heming/contracts/type/v1';
import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { mostAlike } from '../domain/similarity.js';
import { similarCaseMessage } from '../messages.js';
import { signedIn } from '../own-cases.js';

/** How many open cases, the latest, are compared. */
const MOST_COMPARED = 200;
const DEFAULT_PAGE = 50;

/** Lists open cases of a quarter and category, those most alike in place first: neither what was said nor by whom. */
export const ListSimilarCases: UseCase<ComplaintsService, 'ListSimilarCases', Deps> = async (request, call, { cases }) => {
  signedIn(call);
  const { quarter, place, pageSize, pageToken } = request;
  const category = request.category as Exclude<typeof request.category, 'CATEGORY_UNSPECIFIED'>;
  const from = startOf(pageToken);
  const { items } = await cases.list({ where: { quarter, category, open: true }, order: ['-createTime'], pageSize: MOST_COMPARED });
  const alike = mostAlike(items, place);
  const until = from + (pageSize === 0 ? DEFAULT_PAGE : pageSize);
  return { similarCases: alike.slice(from, until).map(similarCaseMessage), nextPageToken: until < alike.length ? String(until) : '' };
};

/** A page begins where the one before ended. @throws PAGE_TOKEN_INVALID */
function startOf(pageToken: string): number {
  if (pageToken === '') return 0;
  if (!/^[1-9][0-9]{0,2}$/.test(pageToken)) throw refuse('PAGE_TOKEN_INVALID');
  return Number(pageToken);
}
