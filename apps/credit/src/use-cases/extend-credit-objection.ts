import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { extendObjection } from '../domain/objecting.js';
import { changeRecord } from '../record-changing.js';

/** Makes the period of a decision longer. */
export const ExtendCreditObjection: UseCase<CreditService, 'ExtendCreditObjection', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => extendObjection(current, request.reason, call.principal.subject, call.now, deps.calendar),
    },
    call,
    deps,
  );
