import type { Case, Reporter } from './case.js';
import { reportersOf } from './case.js';
import { caseRulesOf } from './policy.js';

/** The first moment of the days within which reporters of one cause are counted. */
export function causeWindow({ ruleSet }: Pick<Case, 'ruleSet'>, at: Date): Date {
  return new Date(at.getTime() - caseRulesOf(ruleSet).meetingWindowDays * 86_400_000);
}

/**
 * How many people reported one cause, a category in a quarter, within the window. Somebody with an account counts once however much he reports,
 * likewise somebody with a telephone. What was not accepted or was taken back does not count, nor what is part of another case now: its
 * reporters are counted there.
 */
export function reportersOfCause(cases: readonly Case[], since: Date): number {
  const counted = cases.filter(({ state, mergedInto }) => state !== 'INVALID' && state !== 'WITHDRAWN' && mergedInto === '');
  const within = counted.flatMap((one) => reportersOf(one)).filter(({ joinTime }) => joinTime > since);
  const known = new Set(within.map(identityOf).filter((identity) => identity !== ''));
  return known.size + within.filter((reporter) => identityOf(reporter) === '').length;
}

/**
 * How many reported the cause of a case, when they are so many that it is to be put before a joint meeting; undefined otherwise.
 * @param others the other cases of the cause that changed within the window
 */
export function manyReporters(current: Case, others: readonly Case[], at: Date): number | undefined {
  const count = reportersOfCause([current, ...others], causeWindow(current, at));
  return count < caseRulesOf(current.ruleSet).meetingReporters ? undefined : count;
}

function identityOf({ subject, phone }: Reporter): string {
  return subject === '' ? phone : subject;
}
