import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingName, titleName } from '../domain/names.js';
import { registerDay, registerEntry } from '../domain/owner-register.js';

/** Lists what each unit counts as of a day, without personal data; a page may be shorter than asked for, since not every unit counts. */
export const ListOwnerRegisterEntries: UseCase<RegistryService, 'ListOwnerRegisterEntries', Deps> = async (request, call, deps) => {
  const { parkingAreaVotes, pageSize, pageToken } = request;
  const { units, titles } = deps.parts;
  const quarter = await deps.quarters.get(request.quarter);
  const of = { asOf: registerDay(request.asOf, call.now), parkingAreaVotes, developer: quarter.developer };
  const page = await units.list({ where: { name: { prefix: buildingName(quarter.name, '') } }, pageSize, pageToken });
  const entries = await Promise.all(
    page.items.map(async (unit) => registerEntry(unit, (await titles.find(titleName(unit.name)))?.holdings ?? [], of)),
  );
  return { entries: entries.filter((entry) => entry !== undefined), nextPageToken: page.nextPageToken };
};
