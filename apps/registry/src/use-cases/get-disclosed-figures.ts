import type { QuarterState, RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { DISCLOSED_STATES, SERVED_STATES } from '../domain/disclosure.js';

/** Counts the disclosed quarters, and who manages them. */
export const GetDisclosedFigures: UseCase<RegistryService, 'GetDisclosedFigures', Deps> = async (_request, _call, { quartersOfAll }) => {
  const countIn = (states: readonly QuarterState[]): Promise<number> => quartersOfAll.count({ state: { in: states } });
  const [quarterCount, servedCount, selfManagedCount, unmanagedCount] = await Promise.all([
    countIn(DISCLOSED_STATES),
    countIn(SERVED_STATES),
    countIn(['SELF_MANAGED']),
    countIn(['UNMANAGED']),
  ]);
  return { quarterCount, servedCount, selfManagedCount, unmanagedCount };
};
