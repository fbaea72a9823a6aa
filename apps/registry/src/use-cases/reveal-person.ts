import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireUnerased } from '../domain/person.js';
import { fullPersonMessage } from '../people-messages.js';

/** Answers with the full data of a person, once the look is counted; the pipeline records purpose and outcome before the answer leaves. */
export const RevealPerson: UseCase<RegistryService, 'RevealPerson', Deps> = async ({ name }, _call, { persons, countReveal }) => {
  const person = await persons.get(name);
  requireUnerased(person);
  await countReveal();
  return fullPersonMessage(person);
};
