import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterCommitteeChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { assignCommittee } from '../domain/quarter-engagement.js';
import { quarterMessage } from '../messages.js';

/** Records that a committee is in office in a quarter from a day on. */
export const AssignCommittee: UseCase<RegistryService, 'AssignCommittee', Deps> = async (request, call, { quarters, organisations }) => {
  // Of a quarter out of sight, nothing is answered that depends on what else the request names.
  await quarters.get(request.name);
  const committee = await organisations.get(request.committee);
  const assign = (current: Quarter) => {
    const next = assignCommittee(current, committee, request, call.now);
    return { next, events: quarterCommitteeChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, assign, request.etag));
};
