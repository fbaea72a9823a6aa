import type { CreditItemTypeCategory, CreditRules, PublishedCreditScore } from '@heming/contracts/credit/v1';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';

/** Sides of the sum, in the order in which they are told. */
export const CATEGORIES = ['BASIC', 'GOOD', 'BAD'] as const satisfies readonly CreditItemTypeCategory[];

/** Points for people: `84.0` of 840 tenths. */
export function pointsOf(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

/** Points as they change the score: `+8.0`, or `−1.0` of a bad item. */
export function signedPoints(category: CreditItemTypeCategory, tenths: number): string {
  const sign = category === 'BAD' ? '−' : '+';
  return `${tenths === 0 ? '' : sign}${pointsOf(tenths)}`;
}

/** A text with what stands in its braces filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What is on record in Chinese alone, so that a screen reader says it in Chinese on an English page, too. */
export function inChinese({ language }: Page, text: string): Markup | string {
  return language === 'en' && text !== '' ? html`<span lang="zh-CN">${text}</span>` : text;
}

/** The title of an item in the language of the page. */
export function titleOf({ language }: Page, title: string, titleEn: string): string {
  return language === 'en' ? titleEn.slice(0, 1).toUpperCase() + titleEn.slice(1) : title;
}

/** Whether nothing about the enterprise is public: it has neither grade nor score then, and 0 would be wrong. */
export function isUnrated({ grade }: Pick<PublishedCreditScore, 'grade'>): boolean {
  return grade === 'UNRATED' || grade === 'CREDIT_GRADE_UNSPECIFIED';
}

/** Grade and score in a few words, such as `AA级 · 84.0 分`. @param score undefined when nothing is public */
export function gradeInShort(page: Page, score: PublishedCreditScore | undefined): string {
  const { gradesOfContract, points } = CREDIT_WORDS[page.language];
  if (score === undefined || isUnrated(score)) return gradesOfContract.UNRATED;
  return `${gradesOfContract[score.grade]} · ${filled(points, { points: pointsOf(score.scoreTenths) })}`;
}

/** The name of rules, with the way to what they say. */
export function rulesLink(page: Page, ruleSet: string): Markup {
  return html`<a href="${page.link('/public/credit/rules')}">${ruleSet}</a>`;
}

/** How to object, and who answers, by the rules of today. */
export function objectionAdvice(page: Page, rules: CreditRules): Markup {
  const words = CREDIT_WORDS[page.language];
  const { objectionWorkingDays, objectionDecisionWorkingDays, objectionExtensionWorkingDays } = rules;
  const answered = { decide: objectionDecisionWorkingDays, extend: objectionExtensionWorkingDays };
  return html`<ul>
    <li>${filled(words.objectionByEnterprise, { object: objectionWorkingDays })}</li>
    <li>${filled(words.objectionAnswer, answered)}</li>
    <li>${words.objectionByOthers} <a href="${page.link('/public/channels')}">${words.channels}</a></li>
  </ul>`;
}
