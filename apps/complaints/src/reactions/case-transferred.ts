import type { CaseTransferred } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { movedTo } from '../domain/transfer.js';

/** A case that was moved to another county's quarter lies there. */
export const onCaseTransferred: Reaction<CaseTransferred, Deps> = async (event, _call, { cases }) => {
  await cases.change(event.case, (current) => ({ next: movedTo(current, event), events: [] }));
};
