import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { updatePerson, type Person } from '../domain/person.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Changes the telephone of the person the caller acts for. */
export const UpdatePersonPhone: UseCase<RegistryService, 'UpdatePersonPhone', Deps> = async (request, call, { persons }) => {
  const { name, phone, etag } = request;
  const update = (current: Person) => ({ next: updatePerson(current, { ...current, phone }, ['phone'], call.now), events: [] });
  return maskedPersonMessage(await persons.change(name, update, etag));
};
