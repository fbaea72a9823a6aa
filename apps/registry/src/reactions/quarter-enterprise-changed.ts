import type { QuarterEnterpriseChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampQuarter } from '../restamping.js';

/** With the service of an enterprise ends who was in charge of the quarter for it; parts and people of the quarter are shown to who serves it now. */
export const onQuarterEnterpriseChanged: Reaction<QuarterEnterpriseChanged, Deps> = ({ quarter }, call, deps) =>
  restampQuarter(quarter, call, deps);
