import { refuse } from '@heming/contracts/registry/v1';
import { calendarDateOf } from '@heming/values';
import { bindingRulesOn } from './policy.js';

const DAY_MS = 86_400_000;

/** The requests that one account made within the last day, whatever became of them. */
export interface BindingCount {
  readonly name: string;
  /** Empty: an account that asks has no place yet. */
  readonly division: string;
  /** When, oldest first. */
  readonly times: readonly Date[];
}

/** Counts one more request. @throws BINDING_QUOTA_EXCEEDED */
export function countBinding(current: BindingCount, at: Date): BindingCount {
  const { mostPerDay: limit } = bindingRulesOn(calendarDateOf(at));
  const lastDay = current.times.filter((time) => time.getTime() > at.getTime() - DAY_MS);
  if (lastDay.length >= limit) throw refuse('BINDING_QUOTA_EXCEEDED', { limit });
  return { ...current, times: [...lastDay, at] };
}
