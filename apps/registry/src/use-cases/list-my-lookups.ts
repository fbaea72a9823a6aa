import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../people-messages.js';

/** Lists who asked for the full data of the caller himself: of a person his identity is linked to. */
export const ListMyLookups: UseCase<RegistryService, 'ListMyLookups', Deps> = async (request, call, { persons, lookupsOf }) => {
  const { person: asked, pageSize, pageToken } = request;
  const { items } = await persons.list({ where: { subject: call.principal.subject } });
  const person = asked === '' ? items[0] : items.find(({ name }) => name === asked);
  if (person === undefined && asked !== '') throw refuse('PERSON_NOT_FOUND', { name: asked });
  if (person === undefined) return { lookups: [], nextPageToken: '' };
  const page = await lookupsOf(person.name, { pageSize, pageToken });
  return { lookups: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
