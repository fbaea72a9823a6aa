import type { ListSimilarCasesRequest, ListSimilarCasesResponse } from '@heming/contracts/complaints/v1';
import { refuse } from '@heming/contracts/type/v1';
import type { Store } from '@heming/kit';
import type { Case } from './domain/case.js';
import { mostAlike } from './domain/similarity.js';
import { similarCaseMessage } from './messages.js';

/** How many open cases, the latest, are compared. */
const MOST_COMPARED = 200;
const DEFAULT_PAGE = 50;

/** A page of the open cases of a quarter and category, those most alike in place first. @throws PAGE_TOKEN_INVALID */
export async function similarCases(request: ListSimilarCasesRequest, cases: Store<Case>): Promise<ListSimilarCasesResponse> {
  const { quarter, place, pageSize, pageToken } = request;
  const category = request.category as Exclude<typeof request.category, 'CATEGORY_UNSPECIFIED'>;
  const from = beginningOf(pageToken);
  const { items } = await cases.list({ where: { quarter, category, open: true }, order: ['-createTime'], pageSize: MOST_COMPARED });
  const alike = mostAlike(items, place);
  const until = from + (pageSize === 0 ? DEFAULT_PAGE : pageSize);
  return { similarCases: alike.slice(from, until).map(similarCaseMessage), nextPageToken: until < alike.length ? String(until) : '' };
}

/** How many were on the pages before. */
function beginningOf(pageToken: string): number {
  if (pageToken === '') return 0;
  if (!/^[1-9][0-9]{0,2}$/.test(pageToken)) throw refuse('PAGE_TOKEN_INVALID');
  return Number(pageToken);
}
