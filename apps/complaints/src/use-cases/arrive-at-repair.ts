import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { arriveAtRepair } from '../domain/repair-order.js';
import { repairMessage } from '../repair-messages.js';

/** Says that somebody is on the spot, and shows what he found. */
export const ArriveAtRepair: UseCase<ComplaintsService, 'ArriveAtRepair', Deps> = async (request, call, { repairs, claimPhotos }) => {
  const { name, photos, etag } = request;
  await claimPhotos(photos, await repairs.get(name));
  return repairMessage(await repairs.change(name, (current) => ({ next: arriveAtRepair(current, photos, call.now), events: [] }), etag));
};
