import type { DisclosedFigures } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from '../case-words.js';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import type { Place } from '../places.js';
import { enterpriseSearch, NOTHING_SOUGHT, searchForm } from './parts.js';

/** Search, and how the city stands. */
export function homePage(page: Page, figures: DisclosedFigures, places: readonly Place[]): Markup {
  const { words } = page;
  const caseWords = CASE_WORDS[page.language];
  const creditWords = CREDIT_WORDS[page.language];
  const { quarterCount, servedCount, selfManagedCount, unmanagedCount, householdCount } = figures;
  return page.whole(
    words.site,
    html`<p>${words.lead}</p>
      ${searchForm(page, NOTHING_SOUGHT, places)} ${enterpriseSearch(page, '')}
      <h2>${words.figures}</h2>
      ${page.facts([
        [words.quarters, page.count(quarterCount)],
        [words.householdsOfAll, page.known(householdCount)],
        [words.served, page.count(servedCount)],
        [words.servedShare, page.share(servedCount, quarterCount)],
        [words.selfManaged, page.count(selfManagedCount)],
        [words.unmanaged, page.count(unmanagedCount)],
      ])}
      <h2>${creditWords.credit}</h2>
      <p>
        ${creditWords.lead} <a href="${page.link('/public/credit')}">${creditWords.ranking}</a>
        <a href="${page.link('/public/credit/rules')}">${creditWords.rules}</a>
      </p>
      <h2>${caseWords.channels}</h2>
      <p>${caseWords.channelsLead} <a href="${page.link('/public/channels')}">${caseWords.channels}</a></p>`,
  );
}
