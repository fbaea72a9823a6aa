import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { updatePerson, type Person } from '../domain/person.js';
import { required } from '../messages.js';
import { personStandingChanged } from '../people-announcements.js';
import { maskedPersonMessage, personFacts } from '../people-messages.js';

/** Changes the telephone of a person, the linked identity, or that he has died. */
export const UpdatePerson: UseCase<RegistryService, 'UpdatePerson', Deps> = async (request, call, { persons }) => {
  const wanted = required(request.person);
  const update = (current: Person) => {
    const next = updatePerson(current, personFacts(wanted), request.updateMask ?? [], call.now);
    return { next, events: personStandingChanged(current, next, call.now) };
  };
  return maskedPersonMessage(await persons.change(wanted.name, update, wanted.etag));
};
