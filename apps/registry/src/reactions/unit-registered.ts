import type { UnitRegistered } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampUnit } from '../restamping.js';

/** A unit that was registered while its quarter changed is as the quarter is, and concerns who built it, also where another quarter took over. */
export const onUnitRegistered: Reaction<UnitRegistered, Deps> = ({ unit }, call, deps) => restampUnit(unit, [], call, deps);
