import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { registerPerson } from '../domain/person.js';
import { required } from '../messages.js';
import { maskedPersonMessage, personFacts } from '../people-messages.js';

/** Registers a person. */
export const CreatePerson: UseCase<RegistryService, 'CreatePerson', Deps> = async (request, call, { divisions, persons }) => {
  const wanted = required(request.person);
  const person = registerPerson(call.derivedId, personFacts(wanted), call.now);
  requireNotEnded(await divisions.get(wanted.division), call.now);
  return maskedPersonMessage(await persons.create(person, []));
};
