import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { titleName } from '../domain/names.js';
import { registerDay, registerEntry } from '../domain/owner-register.js';
import { partWith } from '../domain/quarter-parts.js';
import { listParts } from '../list-parts.js';
import { registeredParts } from '../owner-register.js';

/** Lists what each unit counts as of a day, without personal data; a page may be shorter than asked for, since not every unit counts. */
export const ListOwnerRegisterEntries: UseCase<RegistryService, 'ListOwnerRegisterEntries', Deps> = async (request, call, deps) => {
  const { parkingAreaVotes, pageSize, pageToken } = request;
  const { units, titles } = deps.parts;
  const quarter = await deps.quarters.get(request.quarter);
  const of = { asOf: registerDay(request.asOf, call.now), parkingAreaVotes, developer: quarter.developer };
  const parts = await registeredParts(deps, quarter, of.asOf);
  const page = await listParts(units, parts, { pageSize, pageToken });
  const entries = await Promise.all(
    page.items.map(async (unit) => {
      const builder = partWith(parts, unit.name)?.developer ?? '';
      return registerEntry(unit, (await titles.find(titleName(unit.name)))?.holdings ?? [], { ...of, builder });
    }),
  );
  return { entries: entries.filter((entry) => entry !== undefined), nextPageToken: page.nextPageToken };
};
