import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { turnClock } from '../domain/clock.js';
import { recordMessage } from '../messages.js';

/** Reads one record, as time has made it. */
export const GetCreditRecord: UseCase<CreditService, 'GetCreditRecord', Deps> = async (
  { name },
  call,
  { records, officeOver, calendar },
) => {
  const stored = await records.get(name);
  const { next } = turnClock(stored, call.now, calendar);
  return recordMessage({ ...next, etag: stored.etag }, { office: officeOver(stored) }, call.now, calendar);
};
