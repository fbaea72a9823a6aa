import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { finishRepair } from '../domain/repair-order.js';
import { repairMessage } from '../repair-messages.js';

/** Says that the work is done, and shows it; the reporter has some days to object. */
export const FinishRepair: UseCase<ComplaintsService, 'FinishRepair', Deps> = async (request, call, { repairs, claimPhotos }) => {
  const { name, result, photos, etag } = request;
  await claimPhotos(photos, await repairs.get(name));
  return repairMessage(
    await repairs.change(name, (current) => ({ next: finishRepair(current, result, photos, call.now), events: [] }), etag),
  );
};
