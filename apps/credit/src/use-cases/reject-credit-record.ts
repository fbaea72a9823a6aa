import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { rejectRecord } from '../domain/verifying.js';
import { changeRecord } from '../record-changing.js';

/** Does not verify a record. */
export const RejectCreditRecord: UseCase<CreditService, 'RejectCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => rejectRecord(current, request.reason, deps.officerAt(current), call.now),
    },
    call,
    deps,
  );
