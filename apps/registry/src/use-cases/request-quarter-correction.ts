import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requestQuarterCorrection, type Quarter } from '../domain/quarter.js';
import { groundsOf, quarterFacts, quarterMessage, required } from '../messages.js';

/** Asks for recorded facts of a quarter to be corrected; another officer decides. */
export const RequestQuarterCorrection: UseCase<RegistryService, 'RequestQuarterCorrection', Deps> = async (
  request,
  call,
  { quarters, initialsOf, divisionWanted },
) => {
  const right = required(request.quarter);
  const mask = request.updateMask ?? [];
  const facts = quarterFacts(right, initialsOf);
  const community = mask.includes('division') ? await divisionWanted(facts.division) : undefined;
  const ask = (current: Quarter) => ({
    next: requestQuarterCorrection(current, facts, mask, community, groundsOf(request, call), call.now),
    events: [],
  });
  return quarterMessage(await quarters.change(right.name, ask, right.etag));
};
