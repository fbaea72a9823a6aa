import type { CaseTransferred } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followCase } from '../quarter-following.js';

/** A case that was moved to another quarter lies where that does, be it in another county, and also when that changed while the case was being moved. */
export const onCaseTransferred: Reaction<CaseTransferred, Deps> = (event, call, deps) => followCase(event.case, call, deps);
