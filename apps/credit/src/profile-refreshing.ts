import { Refusal } from '@heming/contracts';
import { announce } from '@heming/contracts/credit/v1';
import type { Call } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { turnClock } from './domain/clock.js';
import type { CreditRecord } from './domain/credit-record.js';
import { profileName, profileOf, type CreditProfile } from './domain/credit-profile.js';

/** How often it is begun anew while others refresh the same. */
const MAX_TRIES = 8;

/** All records of an enterprise, wherever they lie, as time has made them. */
export async function recordsOf(
  organisation: string,
  { now }: Pick<Call, 'now'>,
  { everywhere, calendar }: Pick<Deps, 'everywhere' | 'calendar'>,
): Promise<readonly CreditRecord[]> {
  const records: CreditRecord[] = [];
  for await (const record of everywhere.all({ where: { organisation }, order: ['createTime'] }))
    records.push(turnClock(record, now, calendar).next);
  return records;
}

/**
 * Makes the profile of an enterprise anew from its records, and says when its grade is another one. The profile is read before the records, and written
 * only while it is the same: of two refreshes at once the one that saw less begins anew.
 */
export async function refreshProfile(organisation: string, call: Call, deps: Deps): Promise<void> {
  const { profiles, register } = deps;
  const name = profileName(organisation);
  for (let attempt = 1; ; attempt++) {
    const before = await profiles.find(name);
    const title = (await register.enterprise(organisation))?.title ?? before?.organisationTitle ?? '';
    const next = profileOf({ organisation, title }, await recordsOf(organisation, call, deps), calendarDateOf(call.now));
    try {
      if (before === undefined) await profiles.create(next, gradeChanged('UNRATED', next, call.now));
      else if (!isSame(before, next))
        await profiles.change(name, ({ grade }) => ({ next, events: gradeChanged(grade, next, call.now) }), before.etag);
      return;
    } catch (thrown) {
      const meanwhile = thrown instanceof Refusal && ['CHANGED_MEANWHILE', 'CREDIT_SCORE_NOT_FOUND'].includes(thrown.reason);
      if (!meanwhile || attempt === MAX_TRIES) throw thrown;
    }
  }
}

function isSame(before: CreditProfile, next: CreditProfile): boolean {
  return (Object.keys(next) as (keyof CreditProfile)[]).every((field) => before[field] === next[field]);
}

function gradeChanged(from: CreditProfile['grade'], next: CreditProfile, occurTime: Date) {
  const { organisation, grade: to, scoreTenths, asOfDate, ruleSet } = next;
  if (from === to) return [];
  return [announce('heming.credit.v1.CreditGradeChanged', { organisation, from, to, scoreTenths, asOfDate, ruleSet, occurTime })];
}
