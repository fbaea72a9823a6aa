import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { bindingEnded } from '../binding-announcements.js';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { personToLink, reviewBinding } from '../domain/binding-review.js';
import { decideBinding, type Binding } from '../domain/binding.js';
import { holdersOfHome, tiesOfHome } from '../home-holders.js';

/** Approves a request or turns it down; whom an approval links, the register says. The link itself follows by event. */
export const DecideBinding: UseCase<RegistryService, 'DecideBinding', Deps> = async (request, call, deps) => {
  const { name, approved, rejection, remark, etag } = request;
  const { bindings, requireNoInterest } = deps;
  const found = await bindings.get(name);
  const ties = await tiesOfHome(found.unit, deps);
  await requireNoInterest([...ties.owners, ...ties.occupants]);
  const review = reviewBinding(found, await holdersOfHome(ties, deps));
  const decision = { approved, rejection, remark, decidedBy: call.principal.subject };
  const decide = (current: Binding) => {
    const waits = current.state === 'REQUESTED';
    const next = decideBinding(current, decision, approved && waits ? personToLink(review) : '', call.now);
    return { next, events: bindingEnded(current, next, call.now) };
  };
  return maskedBindingMessage(await bindings.change(name, decide, etag));
};
