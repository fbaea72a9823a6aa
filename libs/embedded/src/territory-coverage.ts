import { withoutTerritory, type Plan, type Wanted } from '@heming/kit/engine';
import { boundsOfPrefix, successor } from './index-key.js';
import { readKeys, type KeySpace } from './key-space.js';

/** The plan, or the simpler one for a territory that holds all documents there are. */
export function withoutNeedlessTerritory(plan: Plan<KeySpace>, spaces: readonly KeySpace[], wanted: Wanted): Plan<KeySpace> {
  const unbounded = withoutTerritory(plan, spaces, wanted);
  return unbounded !== undefined && covers(unbounded.complete, unbounded.prefix) ? unbounded.plan : plan;
}

/** Whether every entry of an index lies in a territory: two look-ups. */
function covers(space: KeySpace, prefix: string): boolean {
  const { lower, upper } = boundsOfPrefix(prefix, space.maxTextBytes);
  const first = Buffer.concat([space.prefix, lower]);
  const behind = Buffer.concat([space.prefix, upper]);
  const before = readKeys(space, { lower: space.prefix, upper: first }, 1, false);
  const after = readKeys(space, { lower: behind, upper: successor(space.prefix) }, 1, false);
  return before.length === 0 && after.length === 0;
}
