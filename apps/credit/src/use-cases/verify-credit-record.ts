import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { recordNotified } from '../announcements.js';
import type { Deps } from '../deps.js';
import { verifyRecord } from '../domain/verifying.js';
import { changeRecord } from '../record-changing.js';

/** Verifies a record and tells the enterprise. */
export const VerifyCreditRecord: UseCase<CreditService, 'VerifyCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => verifyRecord(current, deps.officerAt(current), call.now, deps.calendar),
      announce: (_before, after) => recordNotified(after, call.now),
    },
    call,
    deps,
  );
