import type { RepairReported } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followRepair } from '../quarter-following.js';

/** A repair order lies where its quarter does, also when that changed while the repair was being reported. */
export const onRepairReported: Reaction<RepairReported, Deps> = ({ repairOrder }, call, deps) => followRepair(repairOrder, call, deps);
