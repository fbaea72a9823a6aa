import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterStateChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { changeQuarterState, type Quarter } from '../domain/quarter.js';
import { quarterMessage } from '../messages.js';

/** Moves a demarcated quarter on in its life. */
export const ChangeQuarterState: UseCase<RegistryService, 'ChangeQuarterState', Deps> = async (request, call, { quarters }) => {
  const move = (current: Quarter) => {
    const next = changeQuarterState(current, request.state, request.reason, call.now);
    return { next, events: quarterStateChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, move, request.etag));
};
