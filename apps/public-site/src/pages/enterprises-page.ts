import type { ListOrganisationsResponse } from '@heming/contracts/registry/v1';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { enterpriseSearch, pageLinks } from './parts.js';

/** Property-service enterprises that were found, a page at a time. */
export function enterprisesPage(page: Page, query: string, { organisations, nextPageToken }: ListOrganisationsResponse): Markup {
  const { words } = page;
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
              </tr>
            </thead>
            <tbody>
              ${organisations.map(
                ({ uscc, title, state }) =>
                  html`<tr>
                    <th scope="row"><a href="${page.link(`/public/enterprises/${uscc}`)}">${title}</a></th>
                    <td data-term="${words.uscc}">${uscc}</td>
                    <td data-term="${words.state}">${words.organisationStates[state]}</td>
                  </tr> `,
              )}
            </tbody>
          </table>`
    }
    ${pageLinks(page, '/public/enterprises', { query }, nextPageToken)}`,
  );
}
