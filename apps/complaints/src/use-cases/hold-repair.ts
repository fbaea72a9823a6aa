import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { awaitFund, awaitPart } from '../domain/repair-order.js';
import { repairFundNeeded } from '../repair-announcements.js';
import { repairMessage } from '../repair-messages.js';

/** Says what the work waits for: a part, or money of the repair fund. */
export const HoldRepair: UseCase<ComplaintsService, 'HoldRepair', Deps> = async (request, call, { repairs }) => {
  const { name, state, reason, estimateFen, etag } = request;
  const held = await repairs.change(
    name,
    (current) => {
      if (state !== 'NEEDS_FUND') return { next: awaitPart(current, reason, estimateFen, call.now), events: [] };
      const next = awaitFund(current, reason, estimateFen, call.now);
      return { next, events: repairFundNeeded(next, call.now) };
    },
    etag,
  );
  return repairMessage(held);
};
