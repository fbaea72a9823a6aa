import type { CaseFigures, DisclosedCaseFigures } from '@heming/contracts/complaints/v1';
import type { CalendarDate } from '@heming/values';
import { calendarDateOf } from '@heming/values';
import type { Case } from './case.js';

/** A period of days, both included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Most quarters that are told by name. */
const TOP_QUARTERS = 10;
/** How many digits a division has, from the city down. */
const LEVELS = [4, 6, 9, 12];
/** An attitude from which on somebody is content; 0 is one that was not told. */
const CONTENT_FROM = 3;
/** A number below it is not told to everybody where it could point to somebody. */
const SMALLEST_TOLD = 5;

/** What figures are counted from. */
export const COUNTED = [
  'division',
  'category',
  'state',
  'open',
  'quarter',
  'quarterTitle',
  'replyDueDate',
  'replyTime',
  'replyCount',
  'onTime',
  'verdict',
  'outcome',
  'fault',
  'reopenCount',
  'stepDueDate',
  'createTime',
  'closeTime',
] as const satisfies readonly (keyof Case)[];

/** A case as it is counted. */
export type CountedCase = Pick<Case, (typeof COUNTED)[number]>;

/** How a case counts: reported, due, answered, judged or closed in the period, or overdue at present. */
export type Aspect = 'REPORTED' | 'DUE' | 'REPLIED' | 'JUDGED' | 'CLOSED' | 'RED';

/**
 * Whether the last day of a case's answer counts (K14): one that goes on or was answered. What was not accepted, was taken back or became part of
 * another owes no answer.
 */
export function owesReply({ open, replyCount }: Pick<CountedCase, 'open' | 'replyCount'>): boolean {
  return open || replyCount > 0;
}

/**
 * Whether a case was answered in time (K14), granted extensions counted: the first answer was, and so was the one after a reopening, by the day
 * that the reopening set. A reopened case counts once, by its latest day.
 */
export function repliedInTime({ state, open, replyTime, replyDueDate, onTime }: CountedCase): boolean {
  const answered = !open || state === 'REPLIED' || state === 'REVISITED';
  return onTime === true && answered && replyTime !== undefined && calendarDateOf(replyTime) <= replyDueDate;
}

/** Whether a reporter is content (K15): it is solved, and he did not say that he was treated worse than 3 of 5. */
export function isContent({ solved, attitude }: NonNullable<Case['verdict']>): boolean {
  return solved && (attitude === 0 || attitude >= CONTENT_FROM);
}

/** The part of a period whose days are over: the answer of a day that still runs may yet come in time. Its end may lie before its beginning. */
export function pastDaysOf({ from, to }: Period, yesterday: CalendarDate): Period {
  return { from, to: to < yesterday ? to : yesterday };
}

/** Adds up the figures of a territory, case by case: numerators and denominators, so that those of two territories can be added (Σ/Σ). */
export class CaseTally {
  readonly #code: string;
  readonly #counts = new Map<string, number>();
  readonly #categories = new Map<CountedCase['category'], Row>();
  readonly #divisions = new Map<string, Row>();
  readonly #quarters = new Map<string, Row>();
  readonly #titles = new Map<string, string>();

  /** @param code of the division counted */
  constructor(code: string) {
    this.#code = code;
  }

  /** Counts a case under an aspect; each case once under each. */
  take(aspect: Aspect, found: CountedCase): void {
    this.#add(aspect);
    if (aspect === 'REPORTED') this.#reported(found);
    else if (aspect === 'DUE') this.#due(found);
    else if (aspect === 'RED') this.#division(found).add('RED');
    else if (aspect === 'CLOSED' && found.reopenCount > 0) this.#add('REOPENED');
    else if (aspect === 'JUDGED') this.#judged(found);
  }

  /** What was added up; how many were accepted, are open, and the households are counted otherwise. */
  figures({ from, to }: Period): Omit<CaseFigures, 'acceptedCount' | 'openCount' | 'householdCount'> {
    const count = (name: string): number => this.#counts.get(name) ?? 0;
    return {
      division: `divisions/${this.#code}`,
      fromDate: from,
      toDate: to,
      reportedCount: count('REPORTED'),
      dueCount: count('DUE'),
      onTimeCount: count('ON_TIME'),
      judgedCount: count('JUDGED'),
      satisfiedCount: count('SATISFIED'),
      solvedCount: count('SOLVED'),
      repliedCount: count('REPLIED'),
      closedCount: count('CLOSED'),
      reopenedCount: count('REOPENED'),
      categories: mostFirst(this.#categories).map(([category, row]) => ({
        category,
        caseCount: row.of('CASES'),
        reopenedCount: row.of('REOPENED'),
        faultCount: row.of('FAULTS'),
      })),
      divisions: [...this.#divisions]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([code, row]) => ({
          division: `divisions/${code}`,
          caseCount: row.of('CASES'),
          dueCount: row.of('DUE'),
          onTimeCount: row.of('ON_TIME'),
          openRedCount: row.of('RED'),
        })),
      quarters: mostFirst(this.#quarters)
        .slice(0, TOP_QUARTERS)
        .map(([quarter, row]) => ({
          quarter,
          quarterTitle: this.#titles.get(quarter) ?? '',
          caseCount: row.of('CASES'),
          reopenedCount: row.of('REOPENED'),
        })),
      openRedCount: count('RED'),
    };
  }

  #reported(found: CountedCase): void {
    const { category, quarter, quarterTitle, reopenCount, fault } = found;
    this.#titles.set(quarter, quarterTitle);
    const rows = [rowOf(this.#categories, category), rowOf(this.#quarters, quarter), this.#division(found)];
    for (const row of rows) {
      row.add('CASES');
      if (reopenCount > 0) row.add('REOPENED');
      if (fault === 'VERIFIED') row.add('FAULTS');
    }
  }

  #due(found: CountedCase): void {
    const row = this.#division(found);
    row.add('DUE');
    if (!repliedInTime(found)) return;
    row.add('ON_TIME');
    this.#add('ON_TIME');
  }

  #judged({ verdict }: CountedCase): void {
    if (verdict === undefined) return;
    if (verdict.solved) this.#add('SOLVED');
    if (isContent(verdict)) this.#add('SATISFIED');
  }

  /** The row of a case's division one level below; of a community's there is none to be shown. */
  #division({ division }: CountedCase): Row {
    const level = LEVELS.find((digits) => digits > this.#code.length);
    return level === undefined ? new Row() : rowOf(this.#divisions, division.slice(0, level));
  }

  #add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
}

/** The figures as everybody may read them: of a ratio with a denominator below five, neither part is told. */
export function disclosableFigures(figures: DisclosedCaseFigures): DisclosedCaseFigures {
  const { reportedCount, dueCount, onTimeCount, judgedCount, satisfiedCount, closedCount, reopenedCount } = figures;
  const [due, onTime] = toldOf(dueCount, onTimeCount);
  const [judged, satisfied] = toldOf(judgedCount, satisfiedCount);
  const [closed, reopened] = toldOf(closedCount, reopenedCount);
  const [reported] = toldOf(reportedCount, 0);
  return {
    ...{ division: figures.division, fromDate: figures.fromDate, toDate: figures.toDate, reportedCount: reported },
    ...{ dueCount: due, onTimeCount: onTime, judgedCount: judged, satisfiedCount: satisfied },
    ...{ closedCount: closed, reopenedCount: reopened },
  };
}

function toldOf(denominator: number, numerator: number): readonly [number, number] {
  return denominator < SMALLEST_TOLD ? [0, 0] : [denominator, numerator];
}

type Counting = 'CASES' | 'REOPENED' | 'FAULTS' | 'DUE' | 'ON_TIME' | 'RED';

/** Counts of one category, division or quarter. */
class Row {
  readonly #counts = new Map<Counting, number>();

  add(what: Counting): void {
    this.#counts.set(what, this.of(what) + 1);
  }

  of(what: Counting): number {
    return this.#counts.get(what) ?? 0;
  }
}

function rowOf<K>(rows: Map<K, Row>, key: K): Row {
  const row = rows.get(key) ?? new Row();
  rows.set(key, row);
  return row;
}

function mostFirst<K extends string>(rows: ReadonlyMap<K, Row>): readonly (readonly [K, Row])[] {
  return [...rows].sort(([one, left], [other, right]) => right.of('CASES') - left.of('CASES') || (one < other ? -1 : 1));
}
