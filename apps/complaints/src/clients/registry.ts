import { RegistryService } from '@heming/contracts/registry/v1';
import { RpcFailure, type Opener } from '@heming/kit';
import type { QuarterFacts } from '../domain/routing.js';

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;
/** Quarters asked for at once, and how many pages of them: a city has some thousands. */
const [PAGE_SIZE, MOST_PAGES] = [200, 100];

/** What the register tells about quarters, to whoever calls. */
export interface Quarters {
  /** What everybody may know of a quarter: its enterprise, not its developer nor its committee. Undefined when there is none. */
  disclosed(name: string): Promise<QuarterFacts | undefined>;
  /** All of it, to an officer. Undefined when there is none that he may see. */
  known(name: string): Promise<QuarterFacts | undefined>;
  /** Names of the disclosed quarters that have exactly this title, two at most: one is meant, or it cannot be told which. */
  titled(title: string): Promise<readonly string[]>;
  /** Households of a division's disclosed quarters; 0 when none is told. */
  householdsIn(division: string): Promise<number>;
}

/** Asks the registry on behalf of the caller. */
export function quartersOfRegistry(open: Opener): Quarters {
  const registry = open.client(RegistryService);
  return {
    async disclosed(name) {
      const quarter = await unlessMissing(registry.GetDisclosedQuarter({ name: name.replace('quarters/', 'disclosedQuarters/') }));
      if (quarter === undefined) return undefined;
      const { title, division, enterprise } = quarter;
      return { name, title, division: codeOf(division), enterprise, developer: '', committee: '' };
    },
    async known(name) {
      const quarter = await unlessMissing(registry.GetQuarter({ name }));
      if (quarter === undefined) return undefined;
      const { title, division, enterprise, developer, committee } = quarter;
      return { name, title, division: codeOf(division), enterprise, developer, committee };
    },
    async titled(title) {
      const { disclosedQuarters } = await registry.ListDisclosedQuarters({ query: title, pageSize: PAGE_SIZE });
      const named = disclosedQuarters.filter((quarter) => quarter.title === title).slice(0, 2);
      return named.map(({ code }) => `quarters/${code}`);
    },
    async householdsIn(code) {
      let households = 0;
      let pageToken = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const found = await registry.ListDisclosedQuarters({ division: `divisions/${code}`, pageSize: PAGE_SIZE, pageToken });
        households += found.disclosedQuarters.reduce((sum, { householdCount }) => sum + householdCount, 0);
        pageToken = found.nextPageToken;
        if (pageToken === '') break;
      }
      return households;
    },
  };
}

const codeOf = (division: string): string => division.slice('divisions/'.length);

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof RpcFailure && thrown.code === NOT_FOUND) return undefined;
    throw thrown;
  }
}
