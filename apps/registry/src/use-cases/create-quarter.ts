import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterRegistered } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireCommunityInForce } from '../domain/division.js';
import { divisionName } from '../domain/names.js';
import { registerQuarter } from '../domain/quarter.js';
import { quarterFacts, quarterMessage, required } from '../messages.js';

/** Registers a planned quarter in a community that is in force. */
export const CreateQuarter: UseCase<RegistryService, 'CreateQuarter', Deps> = async (
  request,
  call,
  { divisions, quarters, initialsOf },
) => {
  const facts = quarterFacts(required(request.quarter), initialsOf);
  requireCommunityInForce(facts.division, await divisions.find(divisionName(facts.division)), call.now);
  const quarter = registerQuarter(facts, call.now);
  return quarterMessage(await quarters.create(quarter, quarterRegistered(quarter, call.now)));
};
