import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { recordObjected } from '../announcements.js';
import type { Deps } from '../deps.js';
import { objectTo } from '../domain/objecting.js';
import { changeRecord } from '../record-changing.js';

/** Takes down why a record is wrong. */
export const ObjectToCreditRecord: UseCase<CreditService, 'ObjectToCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => objectTo(current, request.text, call.now, deps.calendar),
      announce: (_before, after) => recordObjected(after, call.now),
    },
    call,
    deps,
  );
