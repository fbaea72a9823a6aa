import type { DisclosedCaseFigures } from '@heming/contracts/complaints/v1';
import type { Call } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import { LRUCache } from 'lru-cache';
import { tallyCases } from './case-counting.js';
import type { Deps } from './deps.js';
import { disclosableFigures } from './domain/case-figures.js';
import { yearUntil } from './domain/periods.js';

/** How long figures are told before they are counted anew, in milliseconds. */
const MINUTE = 60_000;
/** Most divisions whose figures are kept at a time. */
const MOST_KEPT = 200;
/** The counting is for everybody who waits: who goes away does not end it. */
const NEVER_ABORTED = new AbortController().signal;

/** Figures by division and minute: of each service that was started its own. */
const kept = new WeakMap<object, LRUCache<string, Promise<DisclosedCaseFigures>>>();

/**
 * The figures of a division that everybody may know, of the twelve months until yesterday: counted at most once in a minute of the clock, however many
 * ask. A counting that failed is not kept.
 * @param started the service whose figures they are
 */
export function disclosedFiguresOf(
  started: object,
  { now }: Pick<Call, 'now'>,
  code: string,
  deps: Pick<Deps, 'cases'>,
): Promise<DisclosedCaseFigures> {
  const own = kept.get(started) ?? new LRUCache<string, Promise<DisclosedCaseFigures>>({ max: MOST_KEPT });
  kept.set(started, own);
  const key = `${code} ${Math.floor(now.getTime() / MINUTE)}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const counted = count(code, now, deps);
  own.set(key, counted);
  counted.catch(() => own.delete(key));
  return counted;
}

async function count(code: string, now: Date, deps: Pick<Deps, 'cases'>): Promise<DisclosedCaseFigures> {
  const period = yearUntil(addDays(calendarDateOf(now), -1));
  return disclosableFigures(await tallyCases(code, period, { now, signal: NEVER_ABORTED }, deps));
}
