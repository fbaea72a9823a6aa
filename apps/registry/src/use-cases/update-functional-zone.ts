import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { functionalZoneChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { updateFunctionalZone, type FunctionalZone } from '../domain/functional-zone.js';
import { functionalZoneMessage, required } from '../messages.js';

/** Changes the title, powers or divisions of a functional zone. */
export const UpdateFunctionalZone: UseCase<RegistryService, 'UpdateFunctionalZone', Deps> = async (
  request,
  call,
  { divisions, functionalZones },
) => {
  const wanted = required(request.functionalZone);
  const mask = request.updateMask ?? [];
  if (mask.includes('divisions')) for (const name of wanted.divisions) requireNotEnded(await divisions.get(name), call.now);
  const zones = await functionalZones.list({ pageSize: 200 });
  const update = (current: FunctionalZone) => {
    const next = updateFunctionalZone(current, wanted, mask, zones.items);
    return { next, events: functionalZoneChanged(current, next, call.now) };
  };
  return functionalZoneMessage(await functionalZones.change(wanted.name, update, wanted.etag));
};
