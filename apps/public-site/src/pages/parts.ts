import type { DisclosedQuarter } from '@heming/contracts/registry/v1';
import { html, Markup } from '../html.js';
import type { Page } from '../page.js';
import type { Place } from '../places.js';

/** What is searched for. */
export interface Sought {
  readonly query: string;
  /** Code of a county or a township; empty is everywhere. */
  readonly division: string;
}
export const NOTHING_SOUGHT: Sought = { query: '', division: '' };

/** The form that searches for quarters, filled with what was searched for. `places`: where can be chosen; nowhere when there are none. */
export function searchForm(page: Page, { query, division }: Sought, places: readonly Place[]): Markup {
  const { words } = page;
  return html`<form action="/public/quarters" method="get" role="search">
    ${page.languageField()}
    <label for="query">${words.search}</label>
    <p id="query-hint" class="hint">${words.searchHint}</p>
    <p class="line">
      <input id="query" name="query" type="search" maxlength="60" value="${query}" aria-describedby="query-hint" />
      ${places.length === 0 ? undefined : placeField(page, division, places)}
      <button>${words.go}</button>
    </p>
  </form>`;
}

function placeField({ words }: Page, chosen: string, places: readonly Place[]): Markup {
  const option = ({ code, title }: Pick<Place, 'code' | 'title'>): Markup =>
    html`<option value="${code}" ${code === chosen ? new Markup('selected') : undefined}>${title}</option> `;
  return html`<select name="division" aria-label="${words.divisions}">
    <option value="">${words.wholeCity}</option>
    ${places.map((county) => html`<optgroup label="${county.title}">${option(county)}${county.within.map(option)}</optgroup> `)}
  </select>`;
}

/** The form that searches for enterprises, filled with what was searched for. */
export function enterpriseSearch(page: Page, query: string): Markup {
  const { words } = page;
  return html`<form action="/public/enterprises" method="get" role="search">
    ${page.languageField()}
    <label for="enterprise">${words.searchEnterprise}</label>
    <p id="enterprise-hint" class="hint">${words.searchEnterpriseHint}</p>
    <p class="line">
      <input id="enterprise" name="query" type="search" maxlength="60" value="${query}" aria-describedby="enterprise-hint" />
      <button>${words.go}</button>
    </p>
  </form>`;
}

/** Quarters as a table, each with a link to its page. */
export function quarterTable(page: Page, quarters: readonly DisclosedQuarter[]): Markup {
  const { words } = page;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.title}</th>
        <th scope="col">${words.address}</th>
        <th scope="col">${words.state}</th>
        <th scope="col">${words.enterprise}</th>
      </tr>
    </thead>
    <tbody>
      ${quarters.map(
        (quarter) =>
          html`<tr>
            <th scope="row"><a href="${page.link(`/public/quarters/${quarter.code}`)}">${quarter.title}</a></th>
            <td data-term="${words.address}">${placeOf(quarter)}</td>
            <td data-term="${words.state}">${words.quarterStates[quarter.state]}</td>
            <td data-term="${words.enterprise}">${quarter.enterprise === '' ? words.noEnterprise : enterpriseLink(page, quarter)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** The enterprise that serves a quarter, with a link to its page. */
export function enterpriseLink(page: Page, { enterprise, enterpriseTitle }: DisclosedQuarter): Markup {
  const uscc = enterprise.slice('organisations/'.length);
  return html`<a href="${page.link(`/public/enterprises/${uscc}`)}">${enterpriseTitle}</a>`;
}

/** Links to the first page, from any other, and to the next one. `next` is empty on the last page. */
export function pageLinks(page: Page, path: string, parameters: Readonly<Record<string, string>>, next: string): Markup | undefined {
  const first = page.parameter('page') !== '';
  if (!first && next === '') return undefined;
  const { words } = page;
  return html`<p class="pages">
    ${first ? html`<a href="${page.link(path, parameters)}">${words.firstPage}</a>` : undefined}
    ${next === '' ? undefined : html`<a rel="next" href="${page.link(path, { ...parameters, page: next })}">${words.nextPage}</a>`}
  </p>`;
}

function placeOf({ address, divisionTitles }: DisclosedQuarter): string {
  return address === '' ? divisionTitles.join(' ') : address;
}
