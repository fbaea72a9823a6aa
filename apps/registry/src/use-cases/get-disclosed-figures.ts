import type { QuarterState, RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { DISCLOSED_STATES, SERVED_STATES } from '../domain/disclosure.js';

/** Counts the disclosed quarters, who manages them, and their households. */
export const GetDisclosedFigures: UseCase<RegistryService, 'GetDisclosedFigures', Deps> = async (_request, _call, { quartersOfAll }) => {
  const countIn = (states: readonly QuarterState[]): Promise<number> => quartersOfAll.count({ state: { in: states } });
  const householdsIn = async (states: readonly QuarterState[]): Promise<number> => {
    let sum = 0;
    for await (const { householdCount } of quartersOfAll.all({ where: { state: { in: states } } })) sum += householdCount;
    return sum;
  };
  const [quarterCount, servedCount, selfManagedCount, unmanagedCount, householdCount] = await Promise.all([
    countIn(DISCLOSED_STATES),
    countIn(SERVED_STATES),
    countIn(['SELF_MANAGED']),
    countIn(['UNMANAGED']),
    householdsIn(DISCLOSED_STATES),
  ]);
  return { quarterCount, servedCount, selfManagedCount, unmanagedCount, householdCount };
};
