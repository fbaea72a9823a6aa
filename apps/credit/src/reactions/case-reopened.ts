import type { CaseReopened } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import { dropEarlier, isLatest } from '../case-following.js';
import type { Deps } from '../deps.js';

/**
 * While a case is handled anew, what its earlier end put on record does not take effect, nor is that end put on record when it is heard only now; what is
 * in effect waits for how the case ends.
 */
export const onCaseReopened: Reaction<CaseReopened, Deps> = async (event, call, deps) => {
  const { case: caseName, occurTime } = event;
  if (occurTime === undefined || !(await isLatest(event, occurTime, deps))) return;
  await dropEarlier(caseName, occurTime, { reason: '投诉已重办，待重新认定责任。', fallen: false }, call, deps);
};
