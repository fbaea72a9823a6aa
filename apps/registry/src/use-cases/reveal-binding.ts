import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { fullBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';

/** Answers with what somebody says of himself in full, once the look is counted; the pipeline records purpose and outcome. */
export const RevealBinding: UseCase<RegistryService, 'RevealBinding', Deps> = async ({ name }, _call, { bindings, countReveal }) => {
  const binding = await bindings.get(name);
  if (binding.forgotten) throw refuse('BINDING_FORGOTTEN', { name });
  await countReveal();
  return fullBindingMessage(binding);
};
