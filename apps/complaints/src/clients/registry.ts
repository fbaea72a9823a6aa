import { RegistryService } from '@heming/contracts/registry/v1';
import { RpcFailure, type Opener } from '@heming/kit';
import type { QuarterFacts } from '../domain/routing.js';

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;

/** What the register tells about quarters, to whoever calls. */
export interface Quarters {
  /** What everybody may know of a quarter: its enterprise, not its developer nor its committee. Undefined when there is none. */
  disclosed(name: string): Promise<QuarterFacts | undefined>;
  /** All of it, to an officer. Undefined when there is none that he may see. */
  known(name: string): Promise<QuarterFacts | undefined>;
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
