import { refuse } from '@heming/contracts/type/v1';
import type { ListQuery, Page, Store, Where } from '@heming/kit';
import type { QuarterPart } from './domain/quarter-parts.js';

/** What is stored under the name of a building. */
interface Placed {
  readonly name: string;
  readonly division: string;
}

/** How many entries a page has when it does not say. */
const DEFAULT_PAGE = 50;

/**
 * A page of what belongs to a quarter, part after part in the order of names. A quarter of one part, as nearly all are, is listed as the store
 * lists; else the token says in which part to go on, too. The order is by name.
 * @throws PAGE_TOKEN_INVALID
 */
export async function listParts<T extends Placed>(
  store: Store<T>,
  parts: readonly QuarterPart[],
  { where, pageSize = 0, pageToken = '' }: Omit<ListQuery<T>, 'order'>,
): Promise<Page<T>> {
  const pageOf = ({ prefix }: QuarterPart, size: number, token: string): Promise<Page<T>> =>
    store.list({ where: { ...where, name: { prefix } } as Where<T>, pageSize: size, pageToken: token });
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return pageOf(only, pageSize, pageToken);
  const size = pageSize === 0 ? DEFAULT_PAGE : pageSize;
  let { at, token } = positionIn(parts, pageToken);
  const items: Page<T>['items'][number][] = [];
  for (let part = parts[at]; part !== undefined; part = parts[at]) {
    if (items.length === size) return { items, nextPageToken: tokenOf(part, '') };
    const page = await pageOf(part, size - items.length, token);
    items.push(...page.items);
    if (page.nextPageToken !== '') return { items, nextPageToken: tokenOf(part, page.nextPageToken) };
    at++;
    token = '';
  }
  return { items, nextPageToken: '' };
}

function tokenOf({ prefix }: QuarterPart, token: string): string {
  return `${Buffer.from(prefix).toString('base64url')}.${token}`;
}

/** Where a page starts: in the part the token names, which has to be one of them. */
function positionIn(parts: readonly QuarterPart[], pageToken: string): { at: number; token: string } {
  if (pageToken === '') return { at: 0, token: '' };
  const [part = '', token = ''] = pageToken.split('.');
  const at = parts.findIndex(({ prefix }) => prefix === Buffer.from(part, 'base64url').toString());
  if (at < 0) throw refuse('PAGE_TOKEN_INVALID');
  return { at, token };
}
