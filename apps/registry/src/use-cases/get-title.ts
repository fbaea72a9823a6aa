import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { titleMessage } from '../people-messages.js';

/** Reads who owns a unit, and who did. */
export const GetTitle: UseCase<RegistryService, 'GetTitle', Deps> = async ({ name }, _call, { titles }) => {
  return titleMessage(await titles.get(name));
};
