import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { titleName } from '../domain/names.js';
import { requireLiving } from '../domain/quarter.js';
import { emptyTitle, recordTransfer, type Title } from '../domain/title.js';
import { requireOwners } from '../owners-of-transfer.js';
import { ownershipTransferred } from '../people-announcements.js';
import { titleMessage } from '../people-messages.js';

/** Ends the present holdings of a unit on a day and begins new ones. */
export const RecordTransfer: UseCase<RegistryService, 'RecordTransfer', Deps> = async (request, call, deps) => {
  const { fromDay, holdings, etag } = request;
  const { successions, units, titles } = deps;
  const unit = await units.get(request.unit);
  requireLiving(await successions.inChargeOf(unit.name));
  await requireOwners(
    holdings.map(({ owner }) => owner),
    deps,
  );
  const name = titleName(unit.name);
  const present = await titles.find(name);
  await deps.requireNoInterest([...(present?.owners ?? []), ...holdings.map(({ owner }) => owner)]);
  const transfer = (current: Title) => {
    const next = recordTransfer(current, unit, fromDay, holdings, call.now);
    return { next, events: ownershipTransferred(next, fromDay, call.now) };
  };
  if (present !== undefined) return titleMessage(await titles.change(name, transfer, etag));
  const { next, events } = transfer(emptyTitle(unit, call.now));
  return titleMessage(await titles.create(next, events));
};
