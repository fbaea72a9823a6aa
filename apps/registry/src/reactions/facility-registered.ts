import type { FacilityRegistered } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampFacility } from '../restamping.js';

/** A facility that was registered while its quarter changed is as the quarter is. */
export const onFacilityRegistered: Reaction<FacilityRegistered, Deps> = ({ facility }, call, deps) => restampFacility(facility, call, deps);
