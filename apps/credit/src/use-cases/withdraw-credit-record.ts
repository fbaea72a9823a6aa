import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { recordWithdrawn } from '../announcements.js';
import type { Deps } from '../deps.js';
import { withdrawRecord } from '../domain/verifying.js';
import { changeRecord } from '../record-changing.js';

/** Drops a record before it takes effect. */
export const WithdrawCreditRecord: UseCase<CreditService, 'WithdrawCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => withdrawRecord(current, request.reason, deps.officerAt(current), call.now),
      announce: (before, after) => recordWithdrawn(before, after, call.now),
    },
    call,
    deps,
  );
