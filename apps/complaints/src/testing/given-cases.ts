import { RegistryService } from '@heming/contracts/registry/v1';
import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Channel, ServiceDefinition } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { complaints } from '../service.js';

/** When such tests take place: Monday, 23 November 2026, noon. */
export const NOON = new Date('2026-11-23T04:00:00Z');

/** The service with cases in its store, as they are kept, before a register that answers by method. */
export function givenCases(
  cases: readonly Case[],
  register: Readonly<Record<string, (request: Record<string, unknown>) => object>> = {},
): Promise<Given<ComplaintsService>> {
  const filled: ServiceDefinition<ComplaintsService, Deps> = {
    ...complaints,
    seed: async (_call, deps) => void (await deps.cases.createAll(cases)),
  };
  const unary: Channel['unary'] = async ({ name }, request) => {
    const answer = register[name];
    if (answer === undefined) throw new RangeError(`the test has no answer to ${name}`);
    return answer(request as Record<string, unknown>) as never;
  };
  return given(filled, {
    environment: { clock: fakeClock(NOON) },
    channels: { [RegistryService.fullName]: { unary } as unknown as Channel },
  });
}

/** Why a call was refused; `none` when it was not. */
export function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
}
