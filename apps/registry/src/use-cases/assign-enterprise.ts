import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterEnterpriseChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { assignEnterprise } from '../domain/quarter-engagement.js';
import { quarterMessage } from '../messages.js';

/** Records that an enterprise serves a quarter from a day on. */
export const AssignEnterprise: UseCase<RegistryService, 'AssignEnterprise', Deps> = async (request, call, { quarters, organisations }) => {
  // Of a quarter out of sight, nothing is answered that depends on what else the request names.
  await quarters.get(request.name);
  const enterprise = await organisations.get(request.enterprise);
  const assign = (current: Quarter) => {
    const next = assignEnterprise(current, enterprise, request, request.serviceGrade ?? 0, call.now);
    return { next, events: quarterEnterpriseChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, assign, request.etag));
};
