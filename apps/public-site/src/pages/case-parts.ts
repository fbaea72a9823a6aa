import type { Division } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from '../case-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';

/** China has one zone and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** The day in China of a moment; empty when there is none. */
export function dayOf(moment: Date | undefined): string {
  return moment === undefined ? '' : new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** A choice of one value, or of all. @param options values and what they are called */
export function choiceOf(
  name: string,
  label: string,
  all: string,
  options: readonly (readonly [value: string, word: string])[],
  chosen: string,
): Markup {
  const option = (value: string, word: string): Markup =>
    value === chosen ? html`<option value="${value}" selected>${word}</option>` : html`<option value="${value}">${word}</option>`;
  return html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${option('', all)}${options.map(([value, word]) => option(value, word))}
    </select>
  </p>`;
}

/** The choice of a county, or of all of the city. */
export function countyChoice(page: Page, counties: readonly Division[], chosen: string): Markup {
  const words = CASE_WORDS[page.language];
  return choiceOf(
    'county',
    words.county,
    words.all,
    counties.map(({ code, title }) => [code, title]),
    chosen,
  );
}
