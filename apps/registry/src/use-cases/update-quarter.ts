import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { updateQuarter, type Quarter } from '../domain/quarter.js';
import { quarterFacts, quarterMessage, required } from '../messages.js';

/** Changes what describes a quarter. */
export const UpdateQuarter: UseCase<RegistryService, 'UpdateQuarter', Deps> = async (request, call, { quarters, initialsOf }) => {
  const wanted = required(request.quarter);
  const facts = quarterFacts(wanted, initialsOf);
  const update = (current: Quarter) => {
    const next = updateQuarter(current, facts, request.updateMask ?? [], call.now);
    return { next, events: quarterChanged(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(wanted.name, update, wanted.etag));
};
