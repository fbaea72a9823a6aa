import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterEnterpriseChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { endEnterpriseService } from '../domain/quarter-engagement.js';
import { quarterMessage } from '../messages.js';

/** Records that the enterprise of a quarter ceased to serve it. */
export const EndEnterpriseService: UseCase<RegistryService, 'EndEnterpriseService', Deps> = async (request, call, { quarters }) => {
  const end = (current: Quarter) => {
    const next = endEnterpriseService(current, { toDay: request.toDay, endReason: request.reason }, call.now);
    return { next, events: quarterEnterpriseChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, end, request.etag));
};
