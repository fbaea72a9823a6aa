import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterCorrected } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireCommunityInForce } from '../domain/division.js';
import { correctQuarter, type Quarter } from '../domain/quarter.js';
import { groundsOf, quarterFacts, quarterMessage, required } from '../messages.js';

/** Corrects recorded facts of a quarter; the old values stay readable. */
export const CorrectQuarter: UseCase<RegistryService, 'CorrectQuarter', Deps> = async (
  request,
  call,
  { divisions, quarters, initialsOf },
) => {
  const right = required(request.quarter);
  const mask = request.updateMask ?? [];
  const facts = quarterFacts(right, initialsOf);
  if (mask.includes('division')) requireCommunityInForce(facts.division, await divisions.find(right.division), call.now);
  const correct = (current: Quarter) => {
    const next = correctQuarter(current, facts, mask, groundsOf(request, call), call.now);
    return { next, events: quarterCorrected(current, next, call.now) };
  };
  return quarterMessage(await quarters.change(right.name, correct, right.etag));
};
