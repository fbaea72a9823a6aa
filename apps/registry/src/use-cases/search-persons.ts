import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { normalIdNumber } from '../domain/person.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Finds persons by the exact number of a document or telephone, masked. */
export const SearchPersons: UseCase<RegistryService, 'SearchPersons', Deps> = async (request, _call, { persons }) => {
  const { pageSize, pageToken } = request;
  const [idNumber, phone] = [normalIdNumber(request.idNumber), request.phone.trim()];
  if ((idNumber === '') === (phone === '')) throw refuse('SEARCH_KEY_INVALID');
  const page = await persons.list({ where: idNumber === '' ? { phone } : { idNumber }, pageSize, pageToken });
  return { persons: page.items.map(maskedPersonMessage), nextPageToken: page.nextPageToken };
};
