import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { repairDecided } from '../announcements.js';
import type { Deps } from '../deps.js';
import { decideRepair } from '../domain/repairing.js';
import { changeRecord } from '../record-changing.js';

/** Decides an application for repair. */
export const DecideCreditRepair: UseCase<CreditService, 'DecideCreditRepair', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => decideRepair(current, request, call.principal.subject, call.now),
      announce: (_before, after) => repairDecided(after, call.now),
    },
    call,
    deps,
  );
