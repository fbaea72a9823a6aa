import type { CreditItemTypeCategory, CreditScore, CreditScoreItem } from '@heming/web-kit';

/** What of a score a waterfall is drawn of. */
export type Sums = Pick<CreditScore, 'basicTenths' | 'goodTenths' | 'badTenths' | 'scoreTenths'>;

/** A step on the way from nothing to the score, in tenths of a point. */
export interface WaterfallStep {
  /** What makes it: an item, the limit of a category, the sum of one, the floor at 0, or the score itself. */
  readonly kind: 'item' | 'limit' | 'sum' | 'floor' | 'score';
  /** Absent of the floor and the score. */
  readonly category?: CreditItemTypeCategory;
  readonly item?: CreditScoreItem;
  /** Whether it is announced and does not count yet. */
  readonly announced: boolean;
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

const CATEGORIES = ['BASIC', 'GOOD', 'BAD'] as const;
/** The order of items of a category: by the first day, those of a kind together. */
const ORDER = ['effectiveDate', 'itemType', 'number'] as const;
const inOrder = (items: readonly CreditScoreItem[]): readonly CreditScoreItem[] =>
  [...items].sort((one, other) => ORDER.map((key) => one[key].localeCompare(other[key])).find((order) => order !== 0) ?? 0);

/**
 * The way from nothing to a score: basic items, what of them is over the limit, their sum, the same of good ones, then what is deducted. The
 * limits of groups are in the items already. `announced`: items that are told of and do not count yet; `sums` then are those of the forecast.
 */
export function waterfallOf(
  sums: Sums,
  items: readonly CreditScoreItem[],
  announced: readonly CreditScoreItem[] = [],
): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let at = 0;
  const move = (by: number, step: Omit<WaterfallStep, 'from' | 'to'>): void => {
    steps.push({ ...step, from: at, to: at + by });
    at += by;
  };
  for (const category of CATEGORIES) {
    const sign = category === 'BAD' ? -1 : 1;
    const start = at;
    for (const [list, isAnnounced] of [[items, false] as const, [announced, true] as const])
      for (const item of inOrder(list.filter((one) => one.category === category)))
        move(sign * item.countedTenths, { kind: 'item', category, item, announced: isAnnounced });
    const counted = sign * { BASIC: sums.basicTenths, GOOD: sums.goodTenths, BAD: sums.badTenths }[category];
    if (at - start !== counted) move(counted - (at - start), { kind: 'limit', category, announced: false });
    steps.push({ kind: 'sum', category, announced: false, from: start, to: at });
  }
  if (at !== sums.scoreTenths) move(sums.scoreTenths - at, { kind: 'floor', announced: false });
  return [...steps, { kind: 'score', announced: false, from: 0, to: sums.scoreTenths }];
}
