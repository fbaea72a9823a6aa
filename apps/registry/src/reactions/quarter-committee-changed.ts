import type { QuarterCommitteeChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampQuarter } from '../restamping.js';

/** Parts and people of a quarter are shown to the committee in office. */
export const onQuarterCommitteeChanged: Reaction<QuarterCommitteeChanged, Deps> = ({ quarter }, call, deps) =>
  restampQuarter(quarter, call, deps);
