import { refuse } from '@heming/contracts/registry/v1';
import { differing } from './update-mask.js';

/** How many decided corrections a resource shows: the latest. */
export const MAX_CORRECTIONS = 100;

/** Who asks for a correction, why, and what it rests on. */
export interface CorrectionGrounds {
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Subject of an identity, never a person's name. */
  readonly requestedBy: string;
}

/** A correction as one officer asked for it: nothing has changed yet. */
export interface PendingCorrection<V extends object> extends CorrectionGrounds {
  /** The right values of those fields that are recorded wrongly, as the resource is to hold them. */
  readonly values: Partial<V>;
  readonly requestTime: Date;
}

/** A value that a correction replaces, as text. */
export interface CorrectedValue {
  /** JSON name of the field. */
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
}

/** A correction as another officer decided it: the old values stay readable. */
export interface Correction extends CorrectionGrounds {
  readonly state: 'APPROVED' | 'REJECTED';
  readonly values: readonly CorrectedValue[];
  readonly requestTime: Date;
  readonly decidedBy: string;
  readonly decideTime: Date;
  readonly remark: string;
}

/** What has facts that are changed only as corrections. @typeParam V those facts */
export interface Correctable<V extends object> {
  readonly name: string;
  readonly pendingCorrection?: PendingCorrection<V>;
  /** When the correction that waits was asked for; absent while none waits. */
  readonly pendingSince?: Date;
  /** Decided ones, oldest first. */
  readonly corrections: readonly Correction[];
  readonly updateTime: Date;
}

/** Who decides on a correction, and how. */
export interface CorrectionDecision {
  readonly approved: boolean;
  readonly remark: string;
  readonly decidedBy: string;
}

/** How a resource takes over right values, with what else follows from them; refuses those it could not hold as it is now. */
export type TakeOver<V extends object, T> = (current: T, values: Partial<V>, basis: string) => T;

/**
 * Asks for recorded facts to be corrected; nothing changes until another officer approves. Values that are right already are left out.
 * @throws CORRECTION_PENDING, NOTHING_TO_CORRECT when all are right, and what `takeOver` refuses
 */
export function requestCorrection<V extends object, T extends V & Correctable<V>>(
  current: T,
  wanted: Partial<V>,
  grounds: CorrectionGrounds,
  at: Date,
  takeOver: TakeOver<V, T>,
): T {
  const { name, pendingCorrection } = current;
  if (pendingCorrection !== undefined) throw refuse('CORRECTION_PENDING', { name });
  const { reason, basis, requestedBy } = grounds;
  const wrong = differing<V>(current, wanted);
  const values = Object.fromEntries(wrong.map((field) => [field, wanted[field]])) as Partial<V>;
  takeOver(current, values, basis);
  if (wrong.length === 0) throw refuse('NOTHING_TO_CORRECT', { name });
  return { ...current, pendingCorrection: { values, reason, basis, requestedBy, requestTime: at }, pendingSince: at, updateTime: at };
}

/**
 * Approves or rejects the correction that waits. Before it takes effect, its values are held against the resource as it is by then.
 * @throws CORRECTION_MISSING, as `requireDecidable`, and what `takeOver` refuses
 */
export function decideCorrection<V extends object, T extends V & Correctable<V>>(
  current: T,
  decision: CorrectionDecision,
  at: Date,
  takeOver: TakeOver<V, T>,
): T {
  const { pendingCorrection: asked, pendingSince: _since, ...rest } = current;
  if (asked === undefined) throw refuse('CORRECTION_MISSING', { name: current.name });
  requireDecidable(asked, decision);
  const { approved, remark, decidedBy } = decision;
  const { values, ...request } = asked;
  const replaced = (Object.keys(values) as (keyof V & string)[]).map((field) => ({
    field,
    oldValue: String(current[field]),
    newValue: String(values[field]),
  }));
  const decided: Correction = {
    ...request,
    state: approved ? 'APPROVED' : 'REJECTED',
    values: replaced,
    decidedBy,
    decideTime: at,
    remark,
  };
  const corrections = [...current.corrections, decided].slice(-MAX_CORRECTIONS);
  const settled = { ...rest, corrections, updateTime: at } as unknown as T;
  return approved ? takeOver(settled, values, asked.basis) : settled;
}

/**
 * Whether somebody may decide so on what another asked for: nobody decides what he asked for himself, nor turns it down without a word.
 * @throws SAME_OFFICER, REMARK_MISSING
 */
export function requireDecidable(
  { requestedBy }: Pick<CorrectionGrounds, 'requestedBy'>,
  { approved, remark, decidedBy }: CorrectionDecision,
): void {
  if (requestedBy === decidedBy) throw refuse('SAME_OFFICER');
  if (!approved && remark.trim() === '') throw refuse('REMARK_MISSING');
}
