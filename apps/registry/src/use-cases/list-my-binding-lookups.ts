import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../people-messages.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists who asked for the full data of a request of the caller; those of others are not there for him. */
export const ListMyBindingLookups: UseCase<RegistryService, 'ListMyBindingLookups', Deps> = async (request, call, deps) => {
  const { parent: name, pageSize, pageToken } = request;
  const subject = requireSignedIn(call);
  const binding = await deps.bindings.get(name);
  if (binding.subject !== subject) throw refuse('BINDING_NOT_FOUND', { name });
  const page = await deps.lookupsOf(name, { pageSize, pageToken });
  return { lookups: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
