import type { QuarterSucceeded } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followAllOf } from '../quarter-following.js';

/**
 * The cases and repair orders of a quarter that was merged go to its successor, those of one that was split to whoever has the building of their home. Of a case
 * about no home nobody can tell: it stays with the quarter that ended until an office moves it.
 */
export const onQuarterSucceeded: Reaction<QuarterSucceeded, Deps> = async ({ quarter }, call, deps) => followAllOf(quarter, call, deps);
