import type { DisclosedCaseFigures } from '@heming/contracts/complaints/v1';
import type { Division } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from '../case-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { countyChoice } from './case-parts.js';

/** How complaints were handled, with what each figure means. @param figures absent where there is no city on record */
export function responsePage(
  page: Page,
  figures: DisclosedCaseFigures | undefined,
  counties: readonly Division[],
  chosen: Division | undefined,
): Markup {
  const words = CASE_WORDS[page.language];
  const form = html`<form action="/public/response" method="get" aria-label="${words.filter}">
    ${page.languageField()} ${countyChoice(page, counties, chosen?.level === 'COUNTY' ? chosen.code : '')}
    <p class="line"><button>${words.go}</button></p>
  </form>`;
  if (figures === undefined) return page.whole(words.response, html`<p>${words.responseLead}</p>`);
  const { fromDate, toDate, reportedCount, dueCount, onTimeCount, judgedCount, satisfiedCount, closedCount, reopenedCount } = figures;
  return page.whole(
    words.response,
    html`<p>${words.responseLead}</p>
      ${form}
      ${page.facts([
        [words.county, chosen?.title ?? ''],
        [words.period, `${fromDate} – ${toDate}`],
        [words.received, page.known(reportedCount)],
      ])}
      <table>
        <thead>
          <tr>
            <th scope="col">${words.figure}</th>
            <th scope="col" class="whole">${words.part}</th>
            <th scope="col" class="whole">${words.whole}</th>
            <th scope="col" class="whole">${words.share}</th>
          </tr>
        </thead>
        <tbody>
          ${ratioRow(page, words.timely, words.timelyMeaning, onTimeCount, dueCount)}
          ${ratioRow(page, words.content, words.contentMeaning, satisfiedCount, judgedCount)}
          ${ratioRow(page, words.reopened, words.reopenedMeaning, reopenedCount, closedCount)}
        </tbody>
      </table>
      <p>${words.fewMeaning}</p>`,
  );
}

/** A ratio with its parts; without a denominator none of them is told. */
function ratioRow(page: Page, title: string, meaning: string, part: number, whole: number): Markup {
  const words = CASE_WORDS[page.language];
  return html`<tr>
    <th scope="row">
      ${title}
      <p class="hint">${meaning}</p>
    </th>
    <td data-term="${words.part}">${whole === 0 ? page.known(0) : page.count(part)}</td>
    <td data-term="${words.whole}">${page.known(whole)}</td>
    <td class="whole" data-term="${words.share}">${page.share(part, whole)}</td>
  </tr>`;
}
