import { refuse } from '@heming/contracts/complaints/v1';
import { LIMITS } from './policy.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The looks one officer took at reporters within the last day. */
export interface RevealCount {
  readonly name: string;
  /** Where he acts. */
  readonly division: string;
  /** Whom he acts for alone, if so. */
  readonly parties: readonly string[];
  /** When, oldest first. */
  readonly times: readonly Date[];
}

/** Counts one more look. @throws REVEAL_QUOTA_EXCEEDED naming the period whose limit is reached */
export function countReveal(current: RevealCount, at: Date): RevealCount {
  const within = (milliseconds: number): readonly Date[] => current.times.filter((time) => time.getTime() > at.getTime() - milliseconds);
  if (within(HOUR_MS).length >= LIMITS.revealsPerHour)
    throw refuse('REVEAL_QUOTA_EXCEEDED', { period: '1 小时', limit: LIMITS.revealsPerHour });
  const lastDay = within(DAY_MS);
  if (lastDay.length >= LIMITS.revealsPerDay) throw refuse('REVEAL_QUOTA_EXCEEDED', { period: '24 小时', limit: LIMITS.revealsPerDay });
  return { ...current, times: [...lastDay, at] };
}
