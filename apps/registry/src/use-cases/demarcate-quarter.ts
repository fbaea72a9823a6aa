import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterDemarcated } from '../announcements.js';
import type { Deps } from '../deps.js';
import { demarcateQuarter, type Quarter } from '../domain/quarter.js';
import { quarterMessage } from '../messages.js';

/** Records the decision that sets the boundary of a planned quarter. */
export const DemarcateQuarter: UseCase<RegistryService, 'DemarcateQuarter', Deps> = async (request, call, { quarters }) => {
  const demarcate = (current: Quarter) => {
    const next = demarcateQuarter(current, request.decisionNo, call.now);
    return { next, events: quarterDemarcated(next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, demarcate, request.etag));
};
