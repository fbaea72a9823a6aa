import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterCorrected } from '../announcements.js';
import type { Deps } from '../deps.js';
import { divisionName } from '../domain/names.js';
import { decideQuarterCorrection, type Quarter } from '../domain/quarter.js';
import { decisionOf, quarterMessage } from '../messages.js';

/** Approves or rejects a correction of a quarter that another officer asked for. */
export const DecideQuarterCorrection: UseCase<RegistryService, 'DecideQuarterCorrection', Deps> = async (
  request,
  call,
  { divisions, quarters },
) => {
  const { pendingCorrection } = await quarters.get(request.name);
  const division = pendingCorrection?.values.division;
  const community = division === undefined ? undefined : await divisions.find(divisionName(division));
  const decide = (current: Quarter) => {
    const next = decideQuarterCorrection(current, decisionOf(request, call), community, call.now);
    return { next, events: quarterCorrected(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(request.name, decide, request.etag));
};
