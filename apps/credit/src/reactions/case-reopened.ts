import type { CaseReopened } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import { dropEarlier } from '../case-following.js';
import type { Deps } from '../deps.js';

/** While a case is handled anew, what its earlier end put on record does not take effect; what is in effect waits for how the case ends. */
export const onCaseReopened: Reaction<CaseReopened, Deps> = async ({ case: caseName, occurTime }, call, deps) => {
  if (occurTime !== undefined)
    await dropEarlier(caseName, occurTime, { reason: '投诉已重办，待重新认定责任。', fallen: false }, call, deps);
};
