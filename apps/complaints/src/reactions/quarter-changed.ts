import type { QuarterChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followAllOf } from '../quarter-following.js';

/** The cases and repair orders of a quarter call it as it is called. */
export const onQuarterChanged: Reaction<QuarterChanged, Deps> = async ({ quarter, fields }, call, deps) => {
  if (fields.includes('title')) await followAllOf(quarter, call, deps);
};
