import { RegistryService } from '@heming/contracts/registry/v1';
import { RpcFailure, type Opener } from '@heming/kit';
import type { QuarterFacts } from '../domain/reporting.js';

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;

/** What the register tells, to whoever calls. */
export interface Register {
  /** A property-service enterprise; undefined when there is none of the name. */
  enterprise(name: string): Promise<{ readonly title: string } | undefined>;
  /** What everybody may know of a quarter; undefined when there is none. */
  quarter(name: string): Promise<QuarterFacts | undefined>;
}

/** Asks the registry on behalf of the caller. */
export function registerOf(open: Opener): Register {
  const registry = open.client(RegistryService);
  return {
    async enterprise(name) {
      const found = await unlessMissing(registry.GetOrganisation({ name }));
      return found?.kind === 'PROPERTY_SERVICE_ENTERPRISE' ? { title: found.title } : undefined;
    },
    async quarter(name) {
      const found = await unlessMissing(registry.GetDisclosedQuarter({ name: name.replace('quarters/', 'disclosedQuarters/') }));
      return found && { name, title: found.title, division: found.division.slice('divisions/'.length) };
    },
  };
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof RpcFailure && thrown.code === NOT_FOUND) return undefined;
    throw thrown;
  }
}
