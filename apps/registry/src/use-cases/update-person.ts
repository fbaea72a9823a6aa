import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { updatePerson } from '../domain/person.js';
import { required } from '../messages.js';
import { maskedPersonMessage, personFacts } from '../people-messages.js';

/** Changes the telephone of a person, the linked identity, or that he has died. */
export const UpdatePerson: UseCase<RegistryService, 'UpdatePerson', Deps> = async (request, call, { persons }) => {
  const wanted = required(request.person);
  const changed = await persons.change(
    wanted.name,
    (current) => ({ next: updatePerson(current, personFacts(wanted), request.updateMask ?? [], call.now), events: [] }),
    wanted.etag,
  );
  return maskedPersonMessage(changed);
};
