import type { QuarterSucceeded } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingsOf } from '../owner-register.js';
import { restampBuilding } from '../restamping.js';

/**
 * The buildings of a quarter that was merged or split say whose they are, lie where that quarter does, and concern whom it does. Whose they are is decided by the
 * quarters alone, and by how they are now: so it may be done again, in any order, and goes on where it stopped.
 */
export const onQuarterSucceeded: Reaction<QuarterSucceeded, Deps> = async ({ quarter: name }, call, deps) => {
  const { quarters, successions } = deps;
  const parts = await successions.partsOf(await quarters.get(name));
  for await (const building of buildingsOf(deps, parts)) {
    call.signal.throwIfAborted();
    await restampBuilding(building.name, call, deps);
  }
};
