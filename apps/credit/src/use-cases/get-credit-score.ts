import { refuse, type CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import { dayAsked } from '../domain/days.js';
import { creditRulesOn } from '../domain/policy.js';
import { announcedOn, scoreOf } from '../domain/score.js';
import { recordsOf } from '../profile-refreshing.js';
import { scoreMessage } from '../score-messages.js';

/** Counts the score of an enterprise as of a day, and of today what it becomes when all that was announced takes effect. */
export const GetCreditScore: UseCase<CreditService, 'GetCreditScore', Deps> = async ({ name, asOfDate }, call, deps) => {
  const { register, sees, reads } = deps;
  const organisation = name.replace('creditScores/', 'organisations/');
  const seen = sees === undefined || sees.includes(organisation);
  const enterprise = seen ? await register.enterprise(organisation) : undefined;
  if (enterprise === undefined) throw refuse('CREDIT_SCORE_NOT_FOUND', { name });
  const day = dayAsked(asOfDate, call.now);
  const rules = creditRulesOn(day);
  const records = await recordsOf(organisation, call, deps);
  const announced = day === calendarDateOf(call.now) && records.some(({ state }) => state === 'NOTIFIED');
  const forecast = announced ? scoreOf(records, rules, day, announcedOn) : undefined;
  return scoreMessage({ organisation, title: enterprise.title }, scoreOf(records, rules, day), forecast, reads);
};
