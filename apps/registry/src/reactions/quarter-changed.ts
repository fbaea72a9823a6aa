import type { QuarterChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampQuarter } from '../restamping.js';

/** Whom a quarter concerns, its parts and people concern, too. */
export const onQuarterChanged: Reaction<QuarterChanged, Deps> = async ({ quarter, fields }, call, deps) => {
  if (fields.includes('developer')) await restampQuarter(quarter, call, deps);
};
