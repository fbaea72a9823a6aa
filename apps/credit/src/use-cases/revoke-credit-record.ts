import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import { recordRevoked } from '../announcements.js';
import type { Deps } from '../deps.js';
import { revokeRecord } from '../domain/revoking.js';
import { changeRecord } from '../record-changing.js';

/** Revokes a record whose basis was annulled. */
export const RevokeCreditRecord: UseCase<CreditService, 'RevokeCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => revokeRecord(current, { ...request, officer: call.principal.subject }, call.now),
      announce: (_before, after) => recordRevoked(after, call.now),
    },
    call,
    deps,
  );
