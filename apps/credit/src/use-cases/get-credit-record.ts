import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { recordMessage } from '../messages.js';

/** Reads one record. */
export const GetCreditRecord: UseCase<CreditService, 'GetCreditRecord', Deps> = async ({ name }, call, { records, sees, calendar }) =>
  recordMessage(await records.get(name), { office: sees === undefined }, call.now, calendar);
