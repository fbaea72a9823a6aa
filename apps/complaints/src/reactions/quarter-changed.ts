import type { QuarterChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followCasesOf } from '../quarter-following.js';

/** The cases of a quarter call it as it is called. */
export const onQuarterChanged: Reaction<QuarterChanged, Deps> = async ({ quarter, fields }, call, deps) => {
  if (fields.includes('title')) await followCasesOf(quarter, call, deps);
};
