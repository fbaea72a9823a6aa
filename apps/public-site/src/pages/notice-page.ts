import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { NOTHING_SOUGHT, searchForm } from './parts.js';

/** Says what went wrong, and where to go on. */
export function noticePage(page: Page, heading: string, text: string): Markup {
  return page.whole(
    heading,
    html`<p>${text}</p>
      ${searchForm(page, NOTHING_SOUGHT, [])}`,
  );
}
