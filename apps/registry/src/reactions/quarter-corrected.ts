import type { QuarterCorrected } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampAll, restampBuildings } from '../restamp-parts.js';

/** A quarter found to lie in another division takes its buildings, units and all else in it with it, so that territory holds for them too. */
export const onQuarterCorrected: Reaction<QuarterCorrected, Deps> = async ({ quarter: name, fields }, call, deps) => {
  if (!fields.includes('division')) return;
  const quarter = await deps.quarters.get(name);
  await restampAll(deps.projectManagers, `${name}/`, quarter.division, call);
  await restampAll(deps.facilities, `${name}/`, quarter.division, call);
  if (quarter.successors !== undefined) return;
  for (const { prefix } of await deps.successions.partsOf(quarter)) await restampBuildings(deps, prefix, quarter.division, call);
};
