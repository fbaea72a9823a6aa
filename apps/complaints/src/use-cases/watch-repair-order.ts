import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { watched, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { repairMessage } from '../repair-messages.js';

/** How often it looks, in milliseconds. */
const LOOK_MS = 1_000;

/** Streams a repair order as it is, then whenever it has changed, until it has ended or nobody listens any more. */
export const WatchRepairOrder: UseCase<ComplaintsService, 'WatchRepairOrder', Deps> = async function* ({ name }, call, { repairs }) {
  for await (const current of watched(
    () => repairs.get(name),
    ({ open }) => open,
    call.signal,
    LOOK_MS,
  ))
    yield repairMessage(current);
};
