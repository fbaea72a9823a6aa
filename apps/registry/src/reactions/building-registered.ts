import type { BuildingRegistered } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampBuilding } from '../restamping.js';

/** A building that was registered while its quarter changed is as the quarter is. */
export const onBuildingRegistered: Reaction<BuildingRegistered, Deps> = ({ building }, call, deps) => restampBuilding(building, call, deps);
