import type { CreditRules, PublishedCreditItem, PublishedCreditScore } from '@heming/contracts/credit/v1';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { CATEGORIES, filled, inChinese, isUnrated, objectionAdvice, pointsOf, rulesLink, signedPoints, titleOf } from './credit-parts.js';

/**
 * What everybody may know of the credit of an enterprise: grade, score, and every item that it is made of.
 * @param score undefined when it could not be asked for
 * @param rules those of today; undefined likewise
 */
export function creditSection(page: Page, score: PublishedCreditScore | undefined, rules: CreditRules | undefined): Markup {
  const words = CREDIT_WORDS[page.language];
  const all = html`<p>
    <a href="${page.link('/public/credit')}">${words.ranking}</a>
    <a href="${page.link('/public/credit/rules')}">${words.rules}</a>
  </p>`;
  return html`<section id="credit" aria-labelledby="credit-heading">
    <h2 id="credit-heading">${words.credit}</h2>
    ${score === undefined || rules === undefined ? html`<p class="notice">${words.unavailable}</p>` : told(page, score, rules)} ${all}
  </section>`;
}

function told(page: Page, score: PublishedCreditScore, rules: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  const { grade, scoreTenths, basicTenths, goodTenths, badTenths, asOfDate, ruleSet, items } = score;
  if (isUnrated(score)) {
    return html`${page.facts([
        [words.grade, words.gradesOfContract.UNRATED],
        [words.asOfDate, asOfDate],
      ])}
      <p>${words.unrated}</p>`;
  }
  const { BASIC, GOOD, BAD } = words.categories;
  const sum = `${BASIC} ${pointsOf(basicTenths)} + ${GOOD} ${pointsOf(goodTenths)} − ${BAD} ${pointsOf(badTenths)}`;
  const sumLimits = { basic: pointsOf(rules.basicCapTenths), good: pointsOf(rules.goodCapTenths) };
  return html`${page.facts([
      [words.grade, html`<strong>${words.gradesOfContract[grade]}</strong>`],
      [words.score, html`<strong>${filled(words.points, { points: pointsOf(scoreTenths) })}</strong>`],
      [words.sum, sum],
      [words.asOfDate, asOfDate],
      [words.ruleSet, rulesLink(page, ruleSet)],
    ])}
    <p>${filled(words.scoreFormula, sumLimits)} ${words.scoreRange} ${words.publishedMeaning}</p>
    <h3>${words.details}</h3>
    ${itemTable(page, items)} ${items.some(({ objected }) => objected) ? html`<p class="notice">${words.objectedMeaning}</p>` : undefined}
    ${items.some(({ severity }) => severity === 'VETO') ? html`<p class="notice">${words.vetoMeaning}</p>` : undefined}
    <h3>${words.objection}</h3>
    ${objectionAdvice(page, rules)}`;
}

function itemTable(page: Page, items: readonly PublishedCreditItem[]): Markup {
  const words = CREDIT_WORDS[page.language];
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.item}</th>
        <th scope="col">${words.counted}</th>
        <th scope="col">${words.fact}</th>
        <th scope="col">${words.basis}</th>
        <th scope="col">${words.term}</th>
        <th scope="col">${words.published}</th>
      </tr>
    </thead>
    ${CATEGORIES.map((category) => itemRows(page, category, items))}
  </table>`;
}

/** The items of one side of the sum; nothing when there are none. */
function itemRows(page: Page, side: (typeof CATEGORIES)[number], all: readonly PublishedCreditItem[]): Markup | undefined {
  const words = CREDIT_WORDS[page.language];
  const items = all.filter(({ category }) => category === side);
  if (items.length === 0) return undefined;
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="6" class="side">${words.categories[side]}</th>
    </tr>
    ${items.map((item) => itemRow(page, item))}
  </tbody>`;
}

function itemRow(page: Page, item: PublishedCreditItem): Markup {
  const words = CREDIT_WORDS[page.language];
  const { number, itemType, itemTitle, itemTitleEn, category, severity, pointsTenths, countedTenths, objected } = item;
  const { occurDate, effectiveDate, expiryDate, publicDate, documentNumber, facts, legalBasis } = item;
  const veto = severity === 'VETO';
  return html`<tr>
    <th scope="row">
      ${itemType} ${titleOf(page, itemTitle, itemTitleEn)} ${objected ? html`<strong class="flag">${words.objected}</strong>` : undefined}
      <span class="hint">${[number, words.severities[severity]].filter((said) => said !== '').join(' · ')}</span>
    </th>
    <td data-term="${words.counted}">
      ${veto ? words.veto : html`<span class="whole">${signedPoints(category, countedTenths)}</span>`}
      ${
        countedTenths === pointsTenths
          ? undefined
          : html`<span class="hint">${filled(words.worth, { points: signedPoints(category, pointsTenths) })}</span>`
      }
    </td>
    <td data-term="${words.fact}">
      ${facts === '' ? words.noFact : inChinese(page, facts)}
      <span class="hint">
        ${filled(words.occurred, { date: occurDate })}
        ${documentNumber === '' ? undefined : html`· ${filled(words.document, { number: documentNumber })}`}
      </span>
    </td>
    <td data-term="${words.basis}">${inChinese(page, legalBasis)}</td>
    <td data-term="${words.term}"><span class="whole">${effectiveDate} –</span> <span class="whole">${expiryDate}</span></td>
    <td data-term="${words.published}"><span class="whole">${publicDate}</span></td>
  </tr> `;
}
