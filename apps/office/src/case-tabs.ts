import type { CaseCounts, RequestOf } from '@heming/web-kit';

/** What is to be done with cases: a tab of the inbox. */
export interface CaseTab {
  readonly key: string;
  /** Lists that make it up, one request each. */
  readonly lists: readonly RequestOf<'ListCases'>[];
  /** Which of the counts is its number. */
  readonly count?: keyof CaseCounts;
}

/** The tabs, in the order of the way of a case. A tab of two states shows them one below the other. */
export const CASE_TABS: readonly CaseTab[] = [
  { key: 'submitted', lists: [{ state: 'SUBMITTED' }], count: 'submittedCount' },
  { key: 'dispatch', lists: [{ state: 'ACCEPTED' }, { state: 'RETURNED' }], count: 'dispatchCount' },
  { key: 'sign', lists: [{ state: 'DISPATCHED' }, { state: 'REOPENED' }], count: 'signCount' },
  { key: 'processing', lists: [{ state: 'PROCESSING' }, { state: 'WAITING_REPORTER' }], count: 'processingCount' },
  { key: 'revisit', lists: [{ state: 'REPLIED' }], count: 'revisitCount' },
  { key: 'closing', lists: [{ state: 'REVISITED' }], count: 'closingCount' },
  { key: 'extension', lists: [{ extensionRequested: true }], count: 'extensionCount' },
  { key: 'yellow', lists: [{ lamp: 'YELLOW', dueFirst: true }], count: 'yellowCount' },
  { key: 'red', lists: [{ lamp: 'RED', dueFirst: true }], count: 'redCount' },
  { key: 'all', lists: [{}] },
];

/** The tab of a key, else that of all. */
export function tabOf(key: string): CaseTab {
  return CASE_TABS.find((tab) => tab.key === key) ?? (CASE_TABS.at(-1) as CaseTab);
}

/** Where a page of several lists in a row begins: the number of the list, and the token within it. */
export function placeOf(pageToken: string): readonly [list: number, token: string] {
  const [list = '', ...token] = pageToken.split(':');
  return pageToken === '' ? [0, ''] : [Number(list), token.join(':')];
}

/** Where the next page begins; empty after the last list. */
export function placeAfter(list: number, token: string, lists: number): string {
  if (token !== '') return `${list}:${token}`;
  return list + 1 < lists ? `${list + 1}:` : '';
}

/** How many cases wait for somebody: for an office that dispatches what is to be accepted, sent out, asked after and decided; for others what is to be signed for and answered. */
export function tasksOf(counts: CaseCounts, dispatches: boolean): number {
  const { submittedCount, dispatchCount, revisitCount, closingCount, extensionCount, signCount, processingCount } = counts;
  return dispatches ? submittedCount + dispatchCount + revisitCount + closingCount + extensionCount : signCount + processingCount;
}
