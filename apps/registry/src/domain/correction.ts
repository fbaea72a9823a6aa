import { differing } from './update-mask.js';

/** How many corrections a resource shows: the latest. */
export const MAX_CORRECTIONS = 100;

/** A recorded fact that turned out wrong: the old value stays readable. */
export interface Correction {
  /** JSON name of the field. */
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Subject of an identity, never a person's name. */
  readonly correctedBy: string;
  readonly correctTime: Date;
}

/** What a correction rests on, and who makes it. */
export type CorrectionGrounds = Pick<Correction, 'reason' | 'basis' | 'correctedBy'>;

/** What can be corrected. */
export interface Correctable {
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly updateTime: Date;
}

/**
 * The state with the right values, and one correction for each value that was wrong. Values that are right already leave no trace;
 * when none is wrong, the very same state comes back.
 */
export function correct<T extends Correctable>(current: T, values: Partial<T>, grounds: CorrectionGrounds, at: Date): T {
  const { reason, basis, correctedBy } = grounds;
  const made = differing(current, values).map((field) => ({
    field,
    oldValue: String(current[field]),
    newValue: String(values[field]),
    reason,
    basis,
    correctedBy,
    correctTime: at,
  }));
  if (made.length === 0) return current;
  return { ...current, ...values, corrections: [...current.corrections, ...made].slice(-MAX_CORRECTIONS), updateTime: at };
}
