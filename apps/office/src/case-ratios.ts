import { lampOfShare, share, type CaseFigures, type LampColour } from '@heming/web-kit';
import type { Shade } from './shades.js';

/** A figure of cases as a card shows it. */
export interface CaseCard {
  readonly key: string;
  readonly value: string;
  /** Numerator and denominator; absent for what is no ratio. */
  readonly parts?: readonly [part: number, whole: number];
  /** What it should be, in percent; absent where nobody has set that. */
  readonly target?: string;
  readonly colour: LampColour;
}

/** What K14, K15 and K16 should be, in percent. */
const TARGETS = { onTime: 98, satisfied: 90, reopened: 5 } as const;
const PER = 1_000;

/** The figures of a period as cards. A ratio without a denominator has no lamp. */
export function caseCards(figures: CaseFigures): readonly CaseCard[] {
  const { dueCount, onTimeCount, judgedCount, satisfiedCount, solvedCount, repliedCount, closedCount, reopenedCount } = figures;
  const { reportedCount, householdCount, openCount, openRedCount } = figures;
  const least = (key: 'onTime' | 'satisfied', part: number, whole: number): CaseCard => ({
    ...plain(key, part, whole),
    target: `≥${TARGETS[key]}%`,
    colour: whole === 0 ? 'grey' : lampOfShare((part / whole) * 100, TARGETS[key]),
  });
  return [
    least('onTime', onTimeCount, dueCount),
    least('satisfied', satisfiedCount, judgedCount),
    plain('solved', solvedCount, judgedCount),
    plain('reached', judgedCount, repliedCount),
    {
      ...plain('reopened', reopenedCount, closedCount),
      target: `≤${TARGETS.reopened}%`,
      colour: closedCount === 0 ? 'grey' : (reopenedCount / closedCount) * 100 <= TARGETS.reopened ? 'green' : 'red',
    },
    {
      key: 'perThousand',
      value: householdCount === 0 ? share(0, 0) : ((reportedCount * PER) / householdCount).toFixed(1),
      parts: [reportedCount, householdCount],
      colour: 'grey',
    },
    { key: 'open', value: `${openCount} / ${openRedCount}`, target: '0', colour: openRedCount > 0 ? 'red' : 'green' },
  ];
}

function plain(key: string, part: number, whole: number): CaseCard {
  return { key, value: share(part, whole), parts: [part, whole], colour: 'grey' };
}

/** How dark a township is beside the one with most cases. */
export function shadeOf(count: number, most: number): Shade {
  if (count === 0) return 'none';
  const part = count / most;
  if (part > 2 / 3) return 'high';
  return part > 1 / 3 ? 'middle' : 'low';
}

/** Periods that can be chosen by name. */
export const PERIODS = ['last30', 'thisMonth', 'thisQuarter', 'thisYear'] as const;
export type Period = (typeof PERIODS)[number];

/** First day of a period that ends today. `today`: YYYY-MM-DD. */
export function firstDayOf(period: Period, today: string): string {
  const [year = '', month = ''] = today.split('-');
  if (period === 'thisYear') return `${year}-01-01`;
  if (period === 'thisMonth') return `${year}-${month}-01`;
  if (period === 'thisQuarter') return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  return new Date(Date.parse(`${today}T00:00:00Z`) - 29 * 86_400_000).toISOString().slice(0, 10);
}
