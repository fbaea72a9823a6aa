import type { RepairTransferred } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followRepair } from '../quarter-following.js';

/** A repair order that went to another quarter lies where that does, also when that changed while the repair order was being moved. */
export const onRepairTransferred: Reaction<RepairTransferred, Deps> = ({ repairOrder }, call, deps) =>
  followRepair(repairOrder, call, deps);
