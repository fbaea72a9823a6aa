import { refuse, type CaseChannel, type CaseUrgency, type RepairOrderPart, type RepairOrderState } from '@heming/contracts/complaints/v1';
import { calendarDateOf } from '@heming/values';
import { arriveDueTime, confirmDueTime, repairRulesOf, repairRulesOn } from './repair-policy.js';
import { afterRepairCommand, isAwaited, isOpenRepair, type RepairCommand } from './repair-transitions.js';
import { requireUnitWithin } from './reporting.js';
import type { QuarterFacts } from './routing.js';

/** Entries that are kept. */
const MOST_ENTRIES = 100;

/** A repair order as it is stored. */
export interface RepairOrder {
  readonly name: string;
  /** Code of the community of its quarter. */
  readonly division: string;
  /** The enterprise that repairs. */
  readonly parties: readonly string[];
  /** `BX-20261123-000012`. */
  readonly number: string;
  readonly part: Exclude<RepairOrderPart, 'PART_UNSPECIFIED'>;
  readonly state: RepairOrderState;
  /** Whether it goes on: of `state`, for the indexes. */
  readonly open: boolean;
  readonly urgency: Exclude<CaseUrgency, 'URGENCY_UNSPECIFIED'>;
  readonly channel: CaseChannel;
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly enterprise: string;
  /** Empty for common parts. */
  readonly unit: string;
  readonly place: string;
  /** Sealed. */
  readonly text: string;
  readonly photos: readonly string[];
  /** Subject of who reported it; empty for whoever came to a desk. Never shown, never announced. */
  readonly reporterSubject: string;
  /** Sealed. */
  readonly fullName: string;
  /** Sealed. */
  readonly phone: string;
  /** Empty while nobody is assigned. */
  readonly worker: string;
  /** Grade of service agreed for the quarter when it was reported; 0 where none was on record. */
  readonly serviceGrade: number;
  readonly arriveDueTime: Date;
  readonly arriveTime?: Date;
  /** 0 when nothing was said. */
  readonly estimateFen: number;
  /** Empty while it waits for nothing. */
  readonly holdReason: string;
  readonly beforePhotos: readonly string[];
  readonly afterPhotos: readonly string[];
  readonly result: string;
  readonly doneTime?: Date;
  readonly confirmDueTime?: Date;
  readonly autoConfirmed: boolean;
  /** 0 when not rated. */
  readonly rating: number;
  /** Sealed. */
  readonly ratingComment: string;
  readonly reopenCount: number;
  /** `cases/…` that followed from it; empty when none. */
  readonly complaint: string;
  /** Entries, as `repairEntriesOf` reads them. Sealed. */
  readonly entriesText: string;
  /** When the clock has something to do with it next; absent when never again. */
  readonly wakeTime?: Date;
  readonly ruleSet: string;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Fields that are encrypted at rest. */
export const REPAIR_SEALED = ['text', 'fullName', 'phone', 'ratingComment', 'entriesText'] as const;

/** Something that happened to a repair order. */
export interface RepairEntry {
  /** State after it. */
  readonly state: RepairOrderState;
  readonly text: string;
  readonly photos: readonly string[];
  readonly occurTime: Date;
}

/** What somebody wants repaired. */
export interface RepairWish {
  readonly part: RepairOrderPart;
  readonly unit: string;
  readonly place: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly urgency: CaseUrgency;
  readonly fullName: string;
  readonly phone: string;
}

/** How a repair order arrives. */
export interface RepairArrival {
  readonly name: string;
  readonly number: string;
  readonly channel: CaseChannel;
  /** Empty at a desk. */
  readonly reporterSubject: string;
}

/** A new repair order for the enterprise of a quarter. @throws UNIT_OUTSIDE_QUARTER, QUARTER_UNSERVED */
export function openRepair(
  { name, number, channel, reporterSubject }: RepairArrival,
  wish: RepairWish,
  quarter: QuarterFacts,
  at: Date,
): RepairOrder {
  const { part, unit, place, text, photos, fullName, phone } = wish;
  if (part === 'PART_UNSPECIFIED') throw new RangeError('the contract asks for a part');
  requireUnitWithin({ unit, quarter: quarter.name });
  if (quarter.enterprise === '') throw refuse('QUARTER_UNSERVED', { quarter: quarter.name });
  const urgency = wish.urgency === 'URGENT' ? 'URGENT' : 'NORMAL';
  const rules = repairRulesOn(calendarDateOf(at));
  const due = arriveDueTime(at, urgency, rules, quarter.serviceGrade);
  const opened: RepairOrder = {
    name,
    division: quarter.division,
    parties: [quarter.enterprise],
    number,
    part,
    state: 'REPORTED',
    open: true,
    urgency,
    channel,
    quarter: quarter.name,
    quarterTitle: quarter.title,
    enterprise: quarter.enterprise,
    unit,
    place,
    text,
    photos,
    reporterSubject,
    fullName,
    phone,
    worker: '',
    serviceGrade: quarter.serviceGrade,
    arriveDueTime: due,
    estimateFen: 0,
    holdReason: '',
    beforePhotos: [],
    afterPhotos: [],
    result: '',
    autoConfirmed: false,
    rating: 0,
    ratingComment: '',
    reopenCount: 0,
    complaint: '',
    entriesText: '',
    wakeTime: due,
    ruleSet: rules.ruleSet,
    createTime: at,
    updateTime: at,
  };
  return noted(opened, { text, photos }, at);
}

/** Somebody is sent; another, when he is named anew. @throws REPAIR_STATE_WRONG */
export function assignRepair(current: RepairOrder, worker: string, at: Date): RepairOrder {
  return noted({ ...after(current, 'assign'), worker }, { text: worker }, at);
}

/** Somebody is on the spot; his photos show what was before the work. @throws REPAIR_STATE_WRONG */
export function arriveAtRepair(current: RepairOrder, photos: readonly string[], at: Date): RepairOrder {
  const next = { ...unwoken(after(current, 'arrive')), arriveTime: at, beforePhotos: photos };
  return noted(next, { photos }, at);
}

/** The work waits for a part. @param estimateFen 0 when nothing is said of what it costs @throws REPAIR_STATE_WRONG */
export function awaitPart(current: RepairOrder, reason: string, estimateFen: number, at: Date): RepairOrder {
  const next = after(current, 'awaitPart');
  const estimated = estimateFen === 0 ? next : { ...next, estimateFen };
  return noted({ ...estimated, holdReason: reason }, { text: reason }, at);
}

/** The work waits for money of the repair fund. @throws REPAIR_STATE_WRONG, ESTIMATE_NEEDED, FUND_FOR_COMMON_PARTS_ONLY */
export function awaitFund(current: RepairOrder, reason: string, estimateFen: number, at: Date): RepairOrder {
  const next = after(current, 'awaitFund');
  if (current.part === 'INDOORS') throw refuse('FUND_FOR_COMMON_PARTS_ONLY');
  if (estimateFen === 0) throw refuse('ESTIMATE_NEEDED');
  return noted({ ...next, holdReason: reason, estimateFen }, { text: reason }, at);
}

/** The work goes on. @throws REPAIR_STATE_WRONG */
export function resumeRepair(current: RepairOrder, at: Date): RepairOrder {
  return noted({ ...after(current, 'resume'), holdReason: '' }, {}, at);
}

/** It is done, says the enterprise; of a common part it shows so. @throws REPAIR_STATE_WRONG, AFTER_PHOTO_NEEDED */
export function finishRepair(current: RepairOrder, result: string, photos: readonly string[], at: Date): RepairOrder {
  const next = after(current, 'finish');
  if (current.part !== 'INDOORS' && photos.length === 0) throw refuse('AFTER_PHOTO_NEEDED');
  const due = confirmDueTime(at, repairRulesOf(current.ruleSet));
  return noted({ ...next, result, afterPhotos: photos, doneTime: at, confirmDueTime: due, wakeTime: due }, { text: result, photos }, at);
}

/**
 * It is done, says the reporter, and how well; what the passing of time confirmed can still be rated, once.
 * @param rating 0 when he says nothing of it
 * @throws REPAIR_STATE_WRONG
 */
export function confirmRepair(current: RepairOrder, rating: number, comment: string, at: Date): RepairOrder {
  const late = current.autoConfirmed && current.rating === 0 && rating > 0;
  const next = late ? after(current, 'rate') : unwoken(after(current, 'confirm'));
  return noted({ ...next, rating, ratingComment: comment }, { text: comment }, at);
}

/** It is not done, says the reporter: it is assigned anew, with a new period. @throws REPAIR_STATE_WRONG, CONFIRM_TIME_OVER */
export function objectToRepair(current: RepairOrder, reason: string, at: Date): RepairOrder {
  const { number, confirmDueTime: due } = current;
  if (current.autoConfirmed || (current.state === 'DONE' && due !== undefined && due <= at))
    throw refuse('CONFIRM_TIME_OVER', { repair: number });
  const { arriveTime: _arrive, doneTime: _done, confirmDueTime: _confirm, ...next } = after(current, 'object');
  const arriveDue = arriveDueTime(at, current.urgency, repairRulesOf(current.ruleSet), current.serviceGrade);
  const anew = { worker: '', result: '', beforePhotos: [], afterPhotos: [], arriveDueTime: arriveDue, wakeTime: arriveDue };
  return noted({ ...next, ...anew, reopenCount: current.reopenCount + 1 }, { text: reason }, at);
}

/** The reporter takes it back. @throws REPAIR_STATE_WRONG */
export function cancelRepair(current: RepairOrder, at: Date): RepairOrder {
  return noted(unwoken(after(current, 'cancel')), {}, at);
}

/**
 * What the passing of time makes of a repair order: once a period it is overdue, because nobody was on the spot in time, and then waits no more; or it
 * is confirmed, because the reporter did not object in time. Itself when it is not time yet.
 */
export function turnRepair(current: RepairOrder, at: Date): RepairOrder {
  if (current.wakeTime === undefined || current.wakeTime > at) return current;
  if (isAwaited(current.state)) return { ...unwoken(current), updateTime: at };
  return noted({ ...unwoken(after(current, 'confirm')), autoConfirmed: true }, {}, at);
}

/** What happened to a repair order, oldest first. */
export function repairEntriesOf({ entriesText }: Pick<RepairOrder, 'entriesText'>): readonly RepairEntry[] {
  if (entriesText === '') return [];
  return JSON.parse(entriesText, (key, value: unknown) => (key === 'occurTime' ? new Date(value as string) : value)) as RepairEntry[];
}

/** @throws REPAIR_STATE_WRONG */
function after(current: RepairOrder, command: RepairCommand): RepairOrder {
  const state = afterRepairCommand(current, command);
  return { ...current, state, open: isOpenRepair(state) };
}

function unwoken({ wakeTime: _wakeTime, ...current }: RepairOrder): RepairOrder {
  return current;
}

function noted(current: RepairOrder, { text = '', photos = [] }: Partial<RepairEntry>, at: Date): RepairOrder {
  const entry: RepairEntry = { state: current.state, text, photos, occurTime: at };
  return { ...current, entriesText: JSON.stringify([...repairEntriesOf(current), entry].slice(-MOST_ENTRIES)), updateTime: at };
}
