import type { Quarter } from '@heming/web-kit';

/** Something that happened to a quarter. */
export interface HistoryEntry {
  /** A day, or a moment where the register keeps one. */
  readonly day: string;
  readonly what:
    | 'registered'
    | 'enterpriseBegan'
    | 'enterpriseEnded'
    | 'committeeBegan'
    | 'committeeEnded'
    | 'corrected'
    | 'correctionRejected'
    | 'ended';
  /** Name of the organisation or quarter it is about. */
  readonly about?: string;
  /** Fields it changed. */
  readonly fields?: readonly string[];
  /** The document it rests on, or why. */
  readonly note?: string;
}

/** What the register itself remembers of a quarter, the latest first. */
export function historyOf(quarter: Quarter): readonly HistoryEntry[] {
  const { enterpriseTenures, committeeTenures, corrections, createTime = '', endedOn, endDecisionNo, successions } = quarter;
  const tenures = [
    ...enterpriseTenures.map((tenure) => ({ tenure, began: 'enterpriseBegan', ended: 'enterpriseEnded' }) as const),
    ...committeeTenures.map((tenure) => ({ tenure, began: 'committeeBegan', ended: 'committeeEnded' }) as const),
  ];
  const entries: HistoryEntry[] = [
    { day: createTime, what: 'registered' },
    ...tenures.flatMap(({ tenure: { organisation: about, fromDay, toDay, basis, endReason }, began, ended }) => [
      { day: fromDay, what: began, about, note: basis },
      ...(toDay === '' ? [] : [{ day: toDay, what: ended, about, note: endReason }]),
    ]),
    ...corrections.map(({ state, values, decideTime = '', reason }): HistoryEntry => ({
      day: decideTime,
      what: state === 'APPROVED' ? 'corrected' : 'correctionRejected',
      fields: values.map(({ field }) => field),
      note: reason,
    })),
    ...(endedOn === ''
      ? []
      : successions.map(({ successor }): HistoryEntry => ({ day: endedOn, what: 'ended', about: successor, note: endDecisionNo }))),
  ];
  return entries.filter(({ day }) => day !== '').sort((one, other) => (one.day < other.day ? 1 : -1));
}
