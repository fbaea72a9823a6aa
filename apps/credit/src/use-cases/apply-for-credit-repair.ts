import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { applyForRepair } from '../domain/repairing.js';
import { changeRecord } from '../record-changing.js';

/** Takes down an application for repair. */
export const ApplyForCreditRepair: UseCase<CreditService, 'ApplyForCreditRepair', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => applyForRepair(current, request.text, call.now, deps.calendar),
    },
    call,
    deps,
  );
