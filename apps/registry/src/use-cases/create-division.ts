import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { divisionRecorded } from '../announcements.js';
import type { Deps } from '../deps.js';
import { parentNeeded, recordDivision } from '../domain/division.js';
import { divisionMessage } from '../messages.js';

/** Records a new division, in force from a day. */
export const CreateDivision: UseCase<RegistryService, 'CreateDivision', Deps> = async (request, call, { divisions, initialsOf }) => {
  const { code, title, validFrom, source } = request;
  const parent = await divisions.find(parentNeeded(code));
  const division = recordDivision({ code, title, initials: initialsOf(title), validFrom, source }, parent);
  return divisionMessage(await divisions.create(division, divisionRecorded(division, call.now)));
};
