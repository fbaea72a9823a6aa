import type { PublishedCreditScore } from '@heming/contracts/credit/v1';
import type { ListOrganisationsResponse } from '@heming/contracts/registry/v1';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { CREDIT_WORDS } from '../credit-words.js';
import { gradeInShort } from './credit-parts.js';
import { enterpriseSearch, pageLinks } from './parts.js';

/**
 * Property-service enterprises that were found, a page at a time.
 * @param scores published scores by the name of the organisation; undefined when they could not be asked for
 */
export function enterprisesPage(
  page: Page,
  query: string,
  { organisations, nextPageToken }: ListOrganisationsResponse,
  scores: ReadonlyMap<string, PublishedCreditScore> | undefined,
): Markup {
  const { words } = page;
  const { grade } = CREDIT_WORDS[page.language];
  return page.whole(
    words.enterprises,
    html`${enterpriseSearch(page, query)}
    ${
      organisations.length === 0
        ? html`<p>${words.noEnterpriseFound}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${words.enterprise}</th>
                <th scope="col">${words.uscc}</th>
                <th scope="col">${words.state}</th>
                <th scope="col">${grade}</th>
              </tr>
            </thead>
            <tbody>
              ${organisations.map(
                ({ name, uscc, title, state }) =>
                  html`<tr>
                    <th scope="row"><a href="${page.link(`/public/enterprises/${uscc}`)}">${title}</a></th>
                    <td data-term="${words.uscc}">${uscc}</td>
                    <td data-term="${words.state}">${words.organisationStates[state]}</td>
                    <td data-term="${grade}">${scores === undefined ? words.unavailable : gradeInShort(page, scores.get(name))}</td>
                  </tr> `,
              )}
            </tbody>
          </table>`
    }
    ${pageLinks(page, '/public/enterprises', { query }, nextPageToken)}`,
  );
}
