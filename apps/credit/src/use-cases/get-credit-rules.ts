import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { dayAsked } from '../domain/days.js';
import { creditRulesOn } from '../domain/policy.js';
import { rulesMessage } from '../messages.js';

/** Tells by which rules enterprises are evaluated. */
export const GetCreditRules: UseCase<CreditService, 'GetCreditRules', Deps> = async ({ asOfDate }, call) =>
  rulesMessage(creditRulesOn(dayAsked(asOfDate, call.now)));
