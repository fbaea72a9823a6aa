import type { ListDisclosedQuartersResponse } from '@heming/contracts/registry/v1';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import type { Place } from '../places.js';
import { pageLinks, quarterTable, searchForm, type Sought } from './parts.js';

/** What was found, a page at a time. */
export function resultsPage(
  page: Page,
  sought: Sought,
  places: readonly Place[],
  { disclosedQuarters, nextPageToken }: ListDisclosedQuartersResponse,
): Markup {
  const { words } = page;
  return page.whole(
    words.found,
    html`${searchForm(page, sought, places)}
    ${disclosedQuarters.length === 0 ? html`<p>${words.nothingFound}</p>` : quarterTable(page, disclosedQuarters)}
    ${pageLinks(page, '/public/quarters', { ...sought }, nextPageToken)}`,
  );
}
