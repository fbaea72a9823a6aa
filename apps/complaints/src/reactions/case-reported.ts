import type { CaseReported } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { followCase } from '../quarter-following.js';

/** A case lies where its quarter does, also when that changed while the case was being reported. */
export const onCaseReported: Reaction<CaseReported, Deps> = (event, call, deps) => followCase(event.case, call, deps);
