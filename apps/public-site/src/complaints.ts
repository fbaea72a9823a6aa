import { ComplaintsService, type DisclosedCaseFigures } from '@heming/contracts/complaints/v1';
import { RegistryService } from '@heming/contracts/registry/v1';
import { ANONYMOUS, clientOf, ownCall, type Client, type Platform } from '@heming/kit';
import { LRUCache } from 'lru-cache';

/** What the pages about complaints ask, as anybody may. */
export type Complaints = Pick<Client<ComplaintsService>, 'CheckSupervisionOrder' | 'ListDisclosedCases' | 'GetDisclosedCaseFigures'> &
  Pick<Client<RegistryService>, 'ListDivisions'>;

/** How long a page waits, in milliseconds: figures of a year are counted case by case. */
const PATIENCE_MS = 5_000;

/** The complaints of a city, asked on behalf of nobody. */
export function complaintsOf(platform: Platform): Complaints {
  const call = ownCall(platform, 'public-site', 'page', { principal: ANONYMOUS, deadline: Date.now() + PATIENCE_MS });
  const { CheckSupervisionOrder, ListDisclosedCases, GetDisclosedCaseFigures } = clientOf(
    platform.contract,
    platform.channelTo(ComplaintsService.fullName),
    ComplaintsService,
    call,
  );
  const { ListDivisions } = clientOf(platform.contract, platform.channelTo(RegistryService.fullName), RegistryService, call);
  return { CheckSupervisionOrder, ListDisclosedCases, GetDisclosedCaseFigures, ListDivisions };
}

/** Divisions whose figures are kept; only those on record are asked for. */
const MOST_KEPT = 200;

/** The same with figures kept for a while: a year is counted once, however many people read the page. @param seconds how old they may be */
export function keepingFigures(complaints: () => Complaints, seconds: number): () => Complaints {
  const kept = new LRUCache<string, DisclosedCaseFigures>({
    max: MOST_KEPT,
    ttl: seconds * 1_000,
    fetchMethod: (division) => complaints().GetDisclosedCaseFigures({ division }),
  });
  return () => ({ ...complaints(), GetDisclosedCaseFigures: ({ division = '' }) => kept.forceFetch(division) });
}
