import type { OccupancyChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampUnit } from '../restamping.js';

/** Who begins or ceases to use a unit is, or is no more, an occupant to those who serve it. */
export const onOccupancyChanged: Reaction<OccupancyChanged, Deps> = ({ unit }, call, deps) => restampUnit(unit, [], call, deps);
