import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';

/** Reads one request, masked. */
export const GetBinding: UseCase<RegistryService, 'GetBinding', Deps> = async ({ name }, _call, { bindings }) => {
  return maskedBindingMessage(await bindings.get(name));
};
