import { RegistryService } from '@heming/contracts/registry/v1';
import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Channel, ServiceDefinition } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { complaints } from '../service.js';

/** When such tests take place: Monday, 23 November 2026, noon. */
export const NOON = new Date('2026-11-23T04:00:00Z');

/** The service with cases in its store, as they are kept. */
export function complaintsWith(cases: readonly Case[]): ServiceDefinition<ComplaintsService, Deps> {
  return { ...complaints, seed: async (_call, deps) => void (await deps.cases.createAll(cases)) };
}

/** A register that answers by method. */
export function registerOf(
  answers: Readonly<Record<string, (request: Record<string, unknown>) => object>>,
): Readonly<Record<string, Channel>> {
  const unary: Channel['unary'] = async ({ name }, request) => {
    const answer = answers[name];
    if (answer === undefined) throw new RangeError(`the test has no answer to ${name}`);
    return answer(request as Record<string, unknown>) as never;
  };
  return { [RegistryService.fullName]: { unary } as unknown as Channel };
}

/** Why a call was refused; `none` when it was not. */
export function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
}
