import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../people-messages.js';

/** Lists who asked for the full data of a person. */
export const ListPersonLookups: UseCase<RegistryService, 'ListPersonLookups', Deps> = async (request, _call, { persons, lookupsOf }) => {
  const { name } = await persons.get(request.parent);
  const page = await lookupsOf(name, request);
  return { lookups: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
