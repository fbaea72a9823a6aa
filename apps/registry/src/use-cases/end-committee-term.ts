import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterCommitteeChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { endCommitteeTerm } from '../domain/quarter-engagement.js';
import { quarterMessage } from '../messages.js';

/** Records that the committee of a quarter is no longer in office. */
export const EndCommitteeTerm: UseCase<RegistryService, 'EndCommitteeTerm', Deps> = async (request, call, { quarters }) => {
  const end = (current: Quarter) => {
    const next = endCommitteeTerm(current, { toDay: request.toDay, endReason: request.reason }, call.now);
    return { next, events: quarterCommitteeChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, end, request.etag));
};
