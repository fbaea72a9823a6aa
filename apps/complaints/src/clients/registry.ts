import { RegistryService, type Quarter } from '@heming/contracts/registry/v1';
import { RpcFailure, type Opener } from '@heming/kit';
import type { Handler, QuarterFacts } from '../domain/routing.js';

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;
/** How many mergers and splits are followed from one quarter to the next. */
const MAX_GENERATIONS = 50;
/** Quarters asked for at once, and how many pages of them: a city has some thousands. */
const [PAGE_SIZE, MOST_PAGES] = [200, 100];

/** What the register tells about quarters, to whoever calls. */
export interface Quarters {
  /** What everybody may know of a quarter: its enterprise and the grade of service, not its developer nor its committee. Undefined when there is none. */
  disclosed(name: string): Promise<QuarterFacts | undefined>;
  /** All of it, to an officer. Undefined when there is none that he may see. */
  known(name: string): Promise<QuarterFacts | undefined>;
  /**
   * The quarter that has by now what a quarter had, to whoever may see both: its successor, or of one that was split whoever has the building of a
   * unit. The quarter itself where it goes on, and where a split leaves it open because there is no unit.
   * @param unit name of a unit; empty when none
   * @throws RpcFailure when there is none
   */
  inChargeOf(name: string, unit: string): Promise<QuarterFacts>;
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
      const { title, division, enterprise, serviceGrade } = quarter;
      return { name, title, division: codeOf(division), enterprise, developer: '', committee: '', serviceGrade };
    },
    async known(name) {
      const quarter = await unlessMissing(registry.GetQuarter({ name }));
      return quarter && factsOf(quarter);
    },
    async inChargeOf(name, unit) {
      let quarter = await registry.GetQuarter({ name });
      for (let generation = 0; generation < MAX_GENERATIONS; generation++) {
        const next = successorOf(quarter, unit);
        if (next === undefined) break;
        quarter = await registry.GetQuarter({ name: next });
      }
      return factsOf(quarter);
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

/** Asks the registry what it calls a handler: his organisation, or the division of his office; empty when it knows none. */
export function titleOfHandler(open: Opener): (handler: Handler) => Promise<string> {
  const registry = open.client(RegistryService);
  return async ({ organisation, division }) => {
    if (organisation === '' && division === '') return '';
    const asked = organisation === '' ? registry.GetDivision({ name: division }) : registry.GetOrganisation({ name: organisation });
    return (await unlessMissing<{ readonly title: string }>(asked))?.title ?? '';
  };
}

function factsOf({ name, title, division, enterprise, developer, committee, serviceGrade }: Quarter): QuarterFacts {
  return { name, title, division: codeOf(division), enterprise, developer, committee, serviceGrade };
}

/** Whoever took over the building of a unit; buildings keep their names. */
function successorOf({ successions }: Quarter, unit: string): string | undefined {
  return successions.find(({ buildings }) => buildings.length === 0 || buildings.some((building) => unit.startsWith(`${building}/`)))
    ?.successor;
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
