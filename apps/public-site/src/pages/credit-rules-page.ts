import type { CreditItemType, CreditRules } from '@heming/contracts/credit/v1';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { CATEGORIES, filled, inChinese, objectionAdvice, pointsOf, signedPoints, titleOf } from './credit-parts.js';

/** By which rules enterprises are evaluated: sum, grades, periods, and every item with its law. */
export function creditRulesPage(page: Page, rules: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  const limits = { basic: pointsOf(rules.basicCapTenths), good: pointsOf(rules.goodCapTenths) };
  return page.whole(
    words.rules,
    html`${page.facts([
        [words.ruleSet, rules.ruleSet],
        [words.since, rules.since],
        [words.source, inChinese(page, rules.source)],
      ])}
      <h2>${words.howScored}</h2>
      <p>${filled(words.scoreFormula, limits)}</p>
      <p>${words.scoreRange} ${words.publishedMeaning}</p>
      <h2>${words.grades}</h2>
      ${gradeTable(page, rules)}
      <p>${words.vetoMeaning}</p>
      <h2>${words.periods}</h2>
      ${periods(page, rules)}
      <h2>${words.objection}</h2>
      ${objectionAdvice(page, rules)}
      <h2>${words.items}</h2>
      <p>${words.itemsLead}</p>
      ${CATEGORIES.map((category) => itemTable(page, category, rules))}
      <p><a href="${page.link('/public/credit')}">${words.ranking}</a></p>`,
  );
}

function gradeTable(page: Page, { grades }: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  const row = (grade: string, least: string, meaning: string): Markup =>
    html`<tr>
      <th scope="row">${grade}</th>
      <td data-term="${words.leastScore}">${least}</td>
      <td data-term="${words.meaning}">${meaning}</td>
    </tr> `;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.grade}</th>
        <th scope="col">${words.leastScore}</th>
        <th scope="col">${words.meaning}</th>
      </tr>
    </thead>
    <tbody>
      ${grades.map(({ grade, leastScoreTenths, description, descriptionEn }) =>
        row(words.gradesOfContract[grade], pointsOf(leastScoreTenths), page.language === 'en' ? descriptionEn : description),
      )}
      ${row(words.gradesOfContract.UNRATED, '—', words.unratedMeaning)}
    </tbody>
  </table>`;
}

function periods(page: Page, rules: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  const decided = { days: rules.objectionDecisionWorkingDays, more: rules.objectionExtensionWorkingDays };
  const repaired = { months: rules.repairMonths, serious: rules.seriousRepairMonths, days: rules.repairDecisionWorkingDays };
  return page.facts([
    [words.comment, filled(words.commentMeaning, { days: rules.commentWorkingDays })],
    [words.publicity, filled(words.publicityMeaning, { days: rules.publicityWorkingDays })],
    [words.objectionPeriod, filled(words.objectionPeriodMeaning, { days: rules.objectionWorkingDays })],
    [words.decision, filled(words.decisionMeaning, decided)],
    [words.repair, filled(words.repairMeaning, repaired)],
  ]);
}

function itemTable(page: Page, category: (typeof CATEGORIES)[number], { itemTypes }: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  return html`<h3>${words.categories[category]}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.item}</th>
          <th scope="col">${words.counted}</th>
          <th scope="col">${words.validity}</th>
          <th scope="col">${words.authority}</th>
          <th scope="col">${words.evidence}</th>
          <th scope="col">${words.basis}</th>
        </tr>
      </thead>
      <tbody>
        ${itemTypes.filter((itemType) => itemType.category === category).map((itemType) => itemRow(page, itemType))}
      </tbody>
    </table>`;
}

function itemRow(page: Page, itemType: CreditItemType): Markup {
  const words = CREDIT_WORDS[page.language];
  const { code, category, title, titleEn, pointsTenths, severity, validityMonths, authority, requiredEvidence, legalBasis } = itemType;
  const notes = [
    words.severities[severity],
    itemType.perQuarter ? words.perQuarter : '',
    itemType.capGroup === '' ? '' : filled(words.capped, { points: pointsOf(itemType.capTenths) }),
  ].filter((note) => note !== '');
  return html`<tr>
    <th scope="row">
      ${code} ${titleOf(page, title, titleEn)} ${notes.length === 0 ? undefined : html`<span class="hint">${notes.join(' · ')}</span>`}
    </th>
    <td data-term="${words.counted}">
      ${severity === 'VETO' ? words.veto : html`<span class="whole">${signedPoints(category, pointsTenths)}</span>`}
    </td>
    <td data-term="${words.validity}"><span class="whole">${filled(words.months, { months: validityMonths })}</span></td>
    <td data-term="${words.authority}">${words.authorities[authority]}</td>
    <td data-term="${words.evidence}">${requiredEvidence.length === 0 ? '—' : inChinese(page, requiredEvidence.join('、'))}</td>
    <td data-term="${words.basis}">${inChinese(page, legalBasis)}</td>
  </tr> `;
}
