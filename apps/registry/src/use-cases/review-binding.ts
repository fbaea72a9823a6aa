import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { reviewBinding } from '../domain/binding-review.js';
import { holdersOfHome, tiesOfHome } from '../home-holders.js';

/** Compares a request with who owns and uses the home at present. */
export const ReviewBinding: UseCase<RegistryService, 'ReviewBinding', Deps> = async ({ name }, _call, deps) => {
  const binding = await deps.bindings.get(name);
  return reviewBinding(binding, await holdersOfHome(await tiesOfHome(binding.unit, deps), deps));
};
