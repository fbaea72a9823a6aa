import { refuse, type HoldingBasis } from '@heming/contracts/registry/v1';
import { calendarDateOf, isCalendarDate, sumOfShares, type CalendarDate } from '@heming/values';
import { requireDecidable, type CorrectionDecision, type CorrectionGrounds } from './correction.js';
import { titleName } from './names.js';
import { organisationsAmong, together, type Parties } from './parties.js';
import type { Unit } from './unit.js';

/** How many holdings one title keeps, past ones included. */
export const MAX_HOLDINGS = 500;

/** How many decided corrections one title shows: the latest. */
export const MAX_TITLE_CORRECTIONS = 50;

/** An interval in which somebody owns a share of a unit: from its first day to the day before its end. */
export interface Holding {
  /** `persons/…` or `organisations/…`. */
  readonly owner: string;
  readonly shareNum: number;
  readonly shareDen: number;
  readonly fromDay: CalendarDate;
  /** First day it does not hold any more; empty while it holds. */
  readonly toDay: CalendarDate;
  readonly basis: HoldingBasis;
  /** Empty when there is none yet. */
  readonly certificateNo: string;
  /** Whether this owner acts for all co-owners; a sole owner always does. */
  readonly representative: boolean;
}

/** A correction as one officer asked for it. */
export interface TitleCorrectionRequest extends CorrectionGrounds {
  readonly newHoldings: readonly Holding[];
  readonly requestTime: Date;
}

/** A correction as another officer decided it. */
export interface TitleCorrection extends TitleCorrectionRequest {
  readonly state: 'APPROVED' | 'REJECTED';
  readonly oldHoldings: readonly Holding[];
  readonly decidedBy: string;
  readonly decideTime: Date;
  readonly remark: string;
}

/** Who owns a unit, and who did. On every day from the first holding on, the shares add up to one. */
export interface Title {
  readonly name: string;
  readonly division: string;
  /** Organisations and persons it concerns: those of its quarter, and its present owners. */
  readonly parties: Parties;
  readonly holdings: readonly Holding[];
  /** All owners there are and were, for finding the titles of somebody. */
  readonly owners: readonly string[];
  readonly pendingCorrection?: TitleCorrectionRequest;
  /** When the correction that waits was asked for; absent while none waits. */
  readonly pendingSince?: Date;
  readonly corrections: readonly TitleCorrection[];
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** A title without holdings, on the way to its first transfer. */
export function emptyTitle(unit: Unit, at: Date): Title {
  const { division } = unit;
  const parties = organisationsAmong(unit.parties);
  return { name: titleName(unit.name), division, parties, holdings: [], owners: [], corrections: [], createTime: at, updateTime: at };
}

/**
 * Ends the present holdings on a day and begins new ones. Until its hand-over a unit is the developer's and has no other owner
 * (《物业管理条例》第四十一条).
 * @param owners the new holdings; their days are the transfer's
 * @throws UNIT_NOT_DELIVERED, TRANSFER_IN_FUTURE, TRANSFER_NOT_AFTER_PRESENT, TITLE_CORRECTION_PENDING, TITLE_TOO_LONG and as `requireSound`
 */
export function recordTransfer(current: Title, unit: Unit, fromDay: CalendarDate, owners: readonly Holding[], at: Date): Title {
  requireNoPending(current);
  if (!isCalendarDate(fromDay)) throw refuse('DATE_INVALID', { field: 'fromDay', value: fromDay });
  if (fromDay > calendarDateOf(at)) throw refuse('TRANSFER_IN_FUTURE', { day: fromDay });
  requireDelivered(unit, fromDay);
  const present = current.holdings.filter(({ toDay }) => toDay === '');
  const tooLate = present.find((holding) => holding.fromDay >= fromDay);
  if (tooLate !== undefined) throw refuse('TRANSFER_NOT_AFTER_PRESENT', { day: fromDay, present: tooLate.fromDay });
  const ended = current.holdings.map((holding) => (holding.toDay === '' ? { ...holding, toDay: fromDay } : holding));
  const begun = owners.map((holding) => ({
    ...bare(holding),
    fromDay,
    toDay: '',
    representative: holding.representative || owners.length === 1,
  }));
  return withHoldings(current, [...ended, ...begun], at);
}

/**
 * Asks for the recorded holdings to be replaced; nothing changes until another officer approves.
 * @throws TITLE_CORRECTION_PENDING, UNIT_NOT_DELIVERED, TITLE_TOO_LONG and as `requireSound`
 */
export function requestTitleCorrection(
  current: Title,
  unit: Unit,
  { newHoldings, ...grounds }: Omit<TitleCorrectionRequest, 'requestTime'>,
  at: Date,
): Title {
  requireNoPending(current);
  const holdings = newHoldings.map(bare);
  requireSound(current.name, holdings);
  const [first] = [...holdings].sort(byDay);
  if (first !== undefined) requireDelivered(unit, first.fromDay);
  const latest = holdings
    .map(({ fromDay, toDay }) => (fromDay > toDay ? fromDay : toDay))
    .sort()
    .at(-1);
  if (latest !== undefined && latest > calendarDateOf(at)) throw refuse('TRANSFER_IN_FUTURE', { day: latest });
  const pendingCorrection = { newHoldings: holdings, ...grounds, requestTime: at };
  return { ...current, pendingCorrection, pendingSince: at, updateTime: at };
}

/**
 * Approves or rejects the correction that waits; the old holdings stay readable.
 * @throws TITLE_CORRECTION_MISSING, and as `requireDecidable`
 */
export function decideTitleCorrection(current: Title, decision: CorrectionDecision, at: Date): Title {
  const { approved, remark, decidedBy } = decision;
  const { pendingCorrection: asked, pendingSince: _since, ...rest } = current;
  if (asked === undefined) throw refuse('TITLE_CORRECTION_MISSING', { name: current.name });
  requireDecidable(asked, decision);
  const state = approved ? 'APPROVED' : 'REJECTED';
  const decided: TitleCorrection = { ...asked, state, oldHoldings: current.holdings, decidedBy, decideTime: at, remark };
  const corrections = [...current.corrections, decided].slice(-MAX_TITLE_CORRECTIONS);
  return approved ? withHoldings({ ...rest, corrections }, asked.newHoldings, at) : { ...rest, corrections, updateTime: at };
}

/** Whom a correction concerns: all owners on record, and those it names. */
export function partiesOfCorrection({ owners }: Pick<Title, 'owners'>, newHoldings: readonly Pick<Holding, 'owner'>[] = []): Parties {
  return together(...owners, ...newHoldings.map(({ owner }) => owner));
}

/** The holdings that hold on a day, sorted by owner. */
export function holdingsOn({ holdings }: Pick<Title, 'holdings'>, day: CalendarDate): readonly Holding[] {
  return holdings
    .filter(({ fromDay, toDay }) => fromDay <= day && (toDay === '' || day < toDay))
    .sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0));
}

/**
 * Whether holdings make a title: proper intervals, and from the first day on shares that add up to exactly one, each owner once, and one
 * representative among co-owners (最高人民法院建筑物区分所有权司法解释第九条).
 * @throws TITLE_DAYS_INVALID, TITLE_SHARES_NOT_WHOLE, TITLE_OWNER_REPEATED, TITLE_REPRESENTATIVE_INVALID, TITLE_TOO_LONG
 */
export function requireSound(name: string, holdings: readonly Holding[]): void {
  if (holdings.length > MAX_HOLDINGS) throw refuse('TITLE_TOO_LONG', { name, limit: MAX_HOLDINGS });
  for (const { fromDay, toDay } of holdings) {
    const proper = isCalendarDate(fromDay) && (toDay === '' || (isCalendarDate(toDay) && fromDay < toDay));
    if (!proper) throw refuse('TITLE_DAYS_INVALID', { from_day: fromDay, to_day: toDay });
  }
  const days = new Set(holdings.flatMap(({ fromDay, toDay }) => (toDay === '' ? [fromDay] : [fromDay, toDay])));
  for (const day of [...days].sort()) requireWholeOn(day, holdingsOn({ holdings }, day));
}

function requireWholeOn(day: CalendarDate, present: readonly Holding[]): void {
  const repeated = present.find(({ owner }, i) => present[i + 1]?.owner === owner);
  if (repeated !== undefined) throw refuse('TITLE_OWNER_REPEATED', { owner: repeated.owner, day });
  const { num, den } = sumOfShares(present);
  if (num !== den) throw refuse('TITLE_SHARES_NOT_WHOLE', { day, num: String(num), den: String(den) });
  const count = present.filter(({ representative }) => representative).length;
  if (count !== 1 && present.length > 1) throw refuse('TITLE_REPRESENTATIVE_INVALID', { day, count });
}

function withHoldings(title: Title, holdings: readonly Holding[], at: Date): Title {
  requireSound(title.name, holdings);
  const sorted = [...holdings].sort(byDay);
  const present = sorted.filter(({ toDay }) => toDay === '').map(({ owner }) => owner);
  // Who owned it until now is not concerned from this moment on; an organisation may be for the quarter's sake, which a reaction sorts out.
  const others = organisationsAmong(title.parties);
  const owners = together(...sorted.map(({ owner }) => owner));
  return { ...title, holdings: sorted, owners, parties: together(...others, ...present), updateTime: at };
}

function byDay(a: Holding, b: Holding): number {
  const [left, right] = [`${a.fromDay} ${a.owner}`, `${b.fromDay} ${b.owner}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A holding without whatever else its message has. */
function bare({ owner, shareNum, shareDen, fromDay, toDay, basis, certificateNo, representative }: Holding): Holding {
  return { owner, shareNum, shareDen, fromDay, toDay, basis, certificateNo, representative };
}

function requireNoPending({ name, pendingCorrection }: Title): void {
  if (pendingCorrection !== undefined) throw refuse('TITLE_CORRECTION_PENDING', { name });
}

function requireDelivered({ name, saleState, deliveredOn }: Unit, day: CalendarDate): void {
  if (saleState !== 'DELIVERED' || (deliveredOn !== '' && day < deliveredOn)) throw refuse('UNIT_NOT_DELIVERED', { name, day });
}
