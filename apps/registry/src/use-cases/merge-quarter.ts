import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { quarterSucceeded } from '../announcements.js';
import type { Deps } from '../deps.js';
import type { Quarter } from '../domain/quarter.js';
import { mergeQuarter } from '../domain/quarter-succession.js';
import { quarterMessage } from '../messages.js';
import { successionFacts } from '../succession-facts.js';

/** Ends a quarter that becomes part of another one. */
export const MergeQuarter: UseCase<RegistryService, 'MergeQuarter', Deps> = async (request, call, deps) => {
  const { name, successor, etag } = request;
  const facts = await successionFacts(deps, await deps.quarters.get(name), [successor]);
  const merge = (current: Quarter) => {
    const next = mergeQuarter(current, successor, request, facts, call.now);
    return { next, events: quarterSucceeded(current, next, call.now) };
  };
  return quarterMessage(await deps.quarters.change(name, merge, etag));
};
