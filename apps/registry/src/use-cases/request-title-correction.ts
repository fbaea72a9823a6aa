import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { unitOf } from '../domain/names.js';
import { partiesOfCorrection, requestTitleCorrection } from '../domain/title.js';
import { titleMessage } from '../people-messages.js';

/** Asks for a recorded title to be corrected; another officer decides. */
export const RequestTitleCorrection: UseCase<RegistryService, 'RequestTitleCorrection', Deps> = async (request, call, deps) => {
  const { name, holdings: newHoldings, reason, basis, etag } = request;
  const { units, titles, persons, organisations } = deps;
  const unit = await units.get(unitOf(name));
  for (const { owner } of newHoldings) await (owner.startsWith('persons/') ? persons.get(owner) : organisations.get(owner));
  await deps.requireNoInterest(partiesOfCorrection(await titles.get(name), newHoldings));
  const asked = { newHoldings, reason, basis, requestedBy: call.principal.subject };
  const changed = await titles.change(name, (title) => ({ next: requestTitleCorrection(title, unit, asked, call.now), events: [] }), etag);
  return titleMessage(changed);
};
