import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { objectionDecided } from '../announcements.js';
import type { Deps } from '../deps.js';
import { decideObjection } from '../domain/objecting.js';
import { changeRecord } from '../record-changing.js';

/** Decides an objection. */
export const DecideCreditObjection: UseCase<CreditService, 'DecideCreditObjection', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => decideObjection(current, request, call.principal.subject, call.now),
      announce: (_before, after) => objectionDecided(after, call.now),
    },
    call,
    deps,
  );
