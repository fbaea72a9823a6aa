import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireUnerased } from '../domain/person.js';
import { personContactMessage } from '../people-messages.js';

/** Answers with name and telephone of a person in full, once the look is counted. */
export const RevealPersonContact: UseCase<RegistryService, 'RevealPersonContact', Deps> = async (request, _call, deps) => {
  const person = await deps.persons.get(request.name);
  requireUnerased(person);
  await deps.countReveal();
  return personContactMessage(person);
};
