import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { confirmRepair } from '../domain/repair-order.js';
import { ownRepair } from '../own-repairs.js';
import { repairConfirmed, repairRated } from '../repair-announcements.js';
import { repairMessage } from '../repair-messages.js';

/** Says that a repair is done, and how well. */
export const ConfirmMyRepair: UseCase<ComplaintsService, 'ConfirmMyRepair', Deps> = async (request, call, { repairs }) => {
  const { name, rating, comment, etag } = request;
  await ownRepair(name, call, repairs);
  const confirmed = await repairs.change(
    name,
    (current) => {
      const next = confirmRepair(current, rating, comment, call.now);
      const ended = current.state === next.state ? [] : repairConfirmed(next, call.now);
      return { next, events: [...ended, ...repairRated(next, call.now)] };
    },
    etag,
  );
  return repairMessage(confirmed);
};
