import type { QuarterCorrected } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followAllOf } from '../quarter-following.js';

/** A quarter found to lie in another division takes its cases and repair orders with it, so that territory holds for them, too. */
export const onQuarterCorrected: Reaction<QuarterCorrected, Deps> = async ({ quarter, fields }, call, deps) => {
  if (fields.includes('division')) await followAllOf(quarter, call, deps);
};
