import { announce } from '@heming/contracts/credit/v1';
import { anew, type Call } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { turnClock } from './domain/clock.js';
import type { CreditRecord } from './domain/credit-record.js';
import { profileName, profileOf, type CreditProfile } from './domain/credit-profile.js';

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
 * only while it is the same, also when it says what it said: of two refreshes at once the one that saw less begins anew.
 */
export async function refreshProfile(organisation: string, call: Call, deps: Deps): Promise<void> {
  const { profiles, register } = deps;
  const name = profileName(organisation);
  await anew(async () => {
    const before = await profiles.find(name);
    const title = (await register.enterprise(organisation))?.title ?? before?.organisationTitle ?? '';
    const next = profileOf({ organisation, title }, await recordsOf(organisation, call, deps), calendarDateOf(call.now));
    if (before === undefined) await profiles.create(next, gradeChanged('UNRATED', next, call.now));
    else await profiles.change(name, ({ grade }) => ({ next, events: gradeChanged(grade, next, call.now) }), before.etag);
  }, ['CREDIT_SCORE_NOT_FOUND']);
}

function gradeChanged(from: CreditProfile['grade'], next: CreditProfile, occurTime: Date) {
  const { organisation, grade: to, scoreTenths, asOfDate, ruleSet } = next;
  if (from === to) return [];
  return [announce('heming.credit.v1.CreditGradeChanged', { organisation, from, to, scoreTenths, asOfDate, ruleSet, occurTime })];
}
