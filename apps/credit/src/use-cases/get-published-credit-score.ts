import { refuse, type CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import { creditRulesOn } from '../domain/policy.js';
import { publicOn, scoreOf } from '../domain/score.js';
import { recordsOf } from '../profile-refreshing.js';
import { publishedScoreMessage } from '../score-messages.js';

/** Counts the score of an enterprise from what is public today. */
export const GetPublishedCreditScore: UseCase<CreditService, 'GetPublishedCreditScore', Deps> = async ({ name }, call, deps) => {
  const organisation = name.replace('publishedCreditScores/', 'organisations/');
  const enterprise = await deps.register.enterprise(organisation);
  if (enterprise === undefined) throw refuse('CREDIT_SCORE_NOT_FOUND', { name });
  const today = calendarDateOf(call.now);
  const score = scoreOf(await recordsOf(organisation, call, deps), creditRulesOn(today), today, publicOn);
  return publishedScoreMessage({ organisation, title: enterprise.title }, score);
};
