import type { CaseCategory, DisclosedCase, ListDisclosedCasesResponse } from '@heming/contracts/complaints/v1';
import type { Division } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from '../case-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { choiceOf, countyChoice, dayOf } from './case-parts.js';
import { pageLinks } from './parts.js';

/** Which disclosed cases are shown; what is empty is not filtered by. */
export interface CaseFilter {
  /** Code of a county. */
  readonly county: string;
  readonly category: CaseCategory | '';
  /** Code of a quarter. */
  readonly quarter: string;
}

/** Questions and answers that were disclosed, latest answer first. */
export function casesPage(
  page: Page,
  filter: CaseFilter,
  counties: readonly Division[],
  { disclosedCases, nextPageToken }: ListDisclosedCasesResponse,
): Markup {
  const words = CASE_WORDS[page.language];
  const categories = Object.entries(words.categories).filter(([, word]) => word !== '');
  const { county, category, quarter } = filter;
  return page.whole(
    words.cases,
    html`<p>${words.casesLead}</p>
      <form action="/public/cases" method="get" aria-label="${words.filter}">
        ${page.languageField()} ${quarter === '' ? undefined : html`<input type="hidden" name="quarter" value="${quarter}" />`}
        ${countyChoice(page, counties, county)} ${choiceOf('category', words.category, words.all, categories, category)}
        <p class="line"><button>${words.go}</button></p>
      </form>
      ${quarter === '' ? undefined : html`<p>${words.ofQuarter}: <a href="${page.link(`/public/quarters/${quarter}`)}">${quarter}</a></p>`}
      ${disclosedCases.length === 0 ? html`<p>${words.none}</p>` : disclosedCases.map((found) => caseArticle(page, found))}
      ${pageLinks(page, '/public/cases', { county, category, quarter }, nextPageToken)}`,
  );
}

function caseArticle(page: Page, found: DisclosedCase): Markup {
  const words = CASE_WORDS[page.language];
  const { number, category, quarter, quarterTitle, publicTitle, publicReply, lead, outcome, onTime, createTime, replyTime } = found;
  return html`<article>
    <h2>${publicTitle}</h2>
    ${page.facts([
      [words.number, number],
      [words.category, words.categories[category]],
      [words.quarter, html`<a href="${page.link(`/public/quarters/${quarter.slice('quarters/'.length)}`)}">${quarterTitle}</a>`],
      [words.lead, lead === undefined ? '' : words.bodies[lead.body]],
      [words.reported, dayOf(createTime)],
      [words.answered, `${dayOf(replyTime)} (${onTime ? words.onTime : words.late})`],
      [words.answer, publicReply],
      [words.outcome, words.outcomes[outcome]],
    ])}
  </article>`;
}
