import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { functionalZoneChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { recordFunctionalZone } from '../domain/functional-zone.js';
import { functionalZoneMessage, required } from '../messages.js';

/** Records a functional zone over divisions that are on record. */
export const CreateFunctionalZone: UseCase<RegistryService, 'CreateFunctionalZone', Deps> = async (
  request,
  call,
  { divisions, functionalZones },
) => {
  const facts = required(request.functionalZone);
  for (const name of facts.divisions) requireNotEnded(await divisions.get(name), call.now);
  const zones = await functionalZones.list({ pageSize: 200 });
  const zone = recordFunctionalZone(facts, zones.items, call.now);
  return functionalZoneMessage(await functionalZones.create(zone, functionalZoneChanged(undefined, zone, call.now)));
};
