import type { CreditGrade, CreditRules, ListPublishedCreditScoresResponse, PublishedCreditScore } from '@heming/contracts/credit/v1';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { choiceOf } from './case-parts.js';
import { objectionAdvice, pointsOf, rulesLink, signedPoints } from './credit-parts.js';
import { enterpriseSearch, pageLinks } from './parts.js';

/** Grades that can be chosen: who has none is not listed. */
export const LISTED_GRADES = ['AAA', 'AA', 'A', 'B', 'C'] as const satisfies readonly CreditGrade[];

/** Which scores are shown. */
export interface RankingFilter {
  /** Empty is every grade. */
  readonly grade: (typeof LISTED_GRADES)[number] | '';
  readonly lowestFirst: boolean;
}

/** Enterprises by their published score, a page at a time, with what it means and what can be done about it. */
export function creditPage(
  page: Page,
  { grade, lowestFirst }: RankingFilter,
  rules: CreditRules,
  { publishedCreditScores, nextPageToken }: ListPublishedCreditScoresResponse,
): Markup {
  const words = CREDIT_WORDS[page.language];
  const order = lowestFirst ? 'lowest' : '';
  const grades = LISTED_GRADES.map((one) => [one, words.gradesOfContract[one]] as const);
  return page.whole(
    words.credit,
    html`<p>${words.lead}</p>
      <form action="/public/credit" method="get" aria-label="${words.filter}">
        ${page.languageField()} ${choiceOf('grade', words.grade, words.allGrades, grades, grade)}
        ${choiceOf('order', words.order, words.highestFirst, [['lowest', words.lowestFirst]], order)}
        <p class="line"><button>${words.go}</button></p>
      </form>
      <h2>${words.ranking}</h2>
      <p>${words.sumMeaning} · ${words.ruleSet} ${rulesLink(page, rules.ruleSet)}</p>
      ${publishedCreditScores.length === 0 ? html`<p>${words.none}</p>` : ranking(page, publishedCreditScores)}
      ${pageLinks(page, '/public/credit', { grade, order }, nextPageToken)}
      <p><a href="/v1/publishedCreditScores" type="application/json">${words.openData}</a></p>
      <h2>${words.find}</h2>
      ${enterpriseSearch(page, '')}
      <h2>${words.objection}</h2>
      ${objectionAdvice(page, rules)}`,
  );
}

function ranking(page: Page, scores: readonly PublishedCreditScore[]): Markup {
  const words = CREDIT_WORDS[page.language];
  const { BASIC, GOOD, BAD } = words.categories;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.enterprise}</th>
        <th scope="col">${words.grade}</th>
        <th scope="col">${words.score}</th>
        <th scope="col">${BASIC}</th>
        <th scope="col">${GOOD}</th>
        <th scope="col">${BAD}</th>
        <th scope="col">${words.asOfDate}</th>
      </tr>
    </thead>
    <tbody>
      ${scores.map(({ organisation, organisationTitle, grade, scoreTenths, basicTenths, goodTenths, badTenths, asOfDate }) => {
        const uscc = organisation.slice('organisations/'.length);
        return html`<tr>
          <th scope="row"><a href="${page.link(`/public/enterprises/${uscc}`)}#credit">${organisationTitle}</a></th>
          <td data-term="${words.grade}">${words.gradesOfContract[grade]}</td>
          <td data-term="${words.score}">${pointsOf(scoreTenths)}</td>
          <td data-term="${BASIC}">${signedPoints('BASIC', basicTenths)}</td>
          <td data-term="${GOOD}">${signedPoints('GOOD', goodTenths)}</td>
          <td data-term="${BAD}">${signedPoints('BAD', badTenths)}</td>
          <td data-term="${words.asOfDate}">${asOfDate}</td>
        </tr> `;
      })}
    </tbody>
  </table>`;
}
