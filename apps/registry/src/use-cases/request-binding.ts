import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { bindingRequested } from '../binding-announcements.js';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { bindingName, requestBinding, requireRoomFor } from '../domain/binding.js';
import { isDisclosed } from '../domain/disclosure.js';
import { requireSignedIn } from '../signed-in.js';

/** Asks for the account of the caller to be linked to who owns or uses a home. Nobody's record is looked at, so that nothing shows what it says. */
export const RequestBinding: UseCase<RegistryService, 'RequestBinding', Deps> = async (request, call, deps) => {
  const { bindings, units, quarterOfHome, countBinding } = deps;
  const subject = requireSignedIn(call);
  const again = await bindings.find(bindingName(call.derivedId));
  if (again !== undefined) return maskedBindingMessage(again);
  const unit = await units.get(request.unit);
  const quarter = await quarterOfHome(unit.name);
  if (!isDisclosed(quarter)) throw refuse('UNIT_NOT_FOUND', { name: unit.name });
  const place = { subject, division: unit.division, quarterTitle: quarter.title };
  const binding = requestBinding(call.derivedId, request, place, call.now);
  const waiting = await bindings.list({ where: { subject, state: 'REQUESTED' }, pageSize: 200 });
  requireRoomFor(unit.name, waiting.items, call.now);
  await countBinding();
  return maskedBindingMessage(await bindings.create(binding, bindingRequested(binding, call.now)));
};
