import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Reads one person, masked. */
export const GetPerson: UseCase<RegistryService, 'GetPerson', Deps> = async ({ name }, _call, { persons }) => {
  return maskedPersonMessage(await persons.get(name));
};
