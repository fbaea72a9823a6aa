import type { CreditRules, PublishedCreditScore } from '@heming/contracts/credit/v1';
import type { ListDisclosedQuartersResponse, Organisation } from '@heming/contracts/registry/v1';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { creditSection } from './credit-section.js';
import { pageLinks, quarterTable } from './parts.js';

/** The credit of an enterprise as far as it could be asked for. */
export interface CreditOfEnterprise {
  readonly score: PublishedCreditScore | undefined;
  readonly rules: CreditRules | undefined;
}

/** What everybody may know of a property-service enterprise, its credit, and which quarters it serves, a page at a time. */
export function enterprisePage(
  page: Page,
  { uscc, title, state, address }: Pick<Organisation, 'uscc' | 'title' | 'state' | 'address'>,
  { score, rules }: CreditOfEnterprise,
  { disclosedQuarters, nextPageToken }: ListDisclosedQuartersResponse,
): Markup {
  const { words } = page;
  return page.whole(
    title,
    html`${page.facts([
        [words.uscc, uscc],
        [words.state, words.organisationStates[state]],
        [words.registeredAddress, address],
      ])}
      ${creditSection(page, score, rules)}
      <h2>${words.servedQuarters}</h2>
      ${disclosedQuarters.length === 0 ? html`<p>${words.noServedQuarters}</p>` : quarterTable(page, disclosedQuarters)}
      ${pageLinks(page, `/public/enterprises/${uscc}`, {}, nextPageToken)}`,
  );
}
