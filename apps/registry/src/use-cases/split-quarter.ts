import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterSucceeded } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { splitQuarter } from '../domain/quarter-succession.js';
import { quarterMessage } from '../messages.js';
import { successionFacts } from '../succession-facts.js';

/** Ends a quarter whose buildings become parts of several others. */
export const SplitQuarter: UseCase<RegistryService, 'SplitQuarter', Deps> = async (request, call, deps) => {
  const { name, parts, etag } = request;
  const successors = [...new Set(parts.map(({ successor }) => successor))];
  const facts = await successionFacts(deps, await deps.quarters.get(name), successors);
  const split = (current: Quarter) => {
    const next = splitQuarter(current, parts, request, facts, call.now);
    return { next, events: quarterSucceeded(current, next, call.now) };
  };
  return quarterMessage(await deps.quarters.change(name, split, etag));
};
