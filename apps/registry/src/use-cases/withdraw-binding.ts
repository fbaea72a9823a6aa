import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { bindingEnded } from '../binding-announcements.js';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { withdrawBinding, type Binding } from '../domain/binding.js';
import { requireSignedIn } from '../signed-in.js';

/** Takes a request of the caller back; those of others are not there for him. */
export const WithdrawBinding: UseCase<RegistryService, 'WithdrawBinding', Deps> = async ({ name, etag }, call, { bindings }) => {
  const subject = requireSignedIn(call);
  const withdraw = (current: Binding) => {
    const next = withdrawBinding(current, subject, call.now);
    return { next, events: bindingEnded(current, next, call.now) };
  };
  return maskedBindingMessage(await bindings.change(name, withdraw, etag));
};
