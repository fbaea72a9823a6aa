import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { decidePersonCorrection } from '../domain/person-correction.js';
import type { Person } from '../domain/person.js';
import { decisionOf } from '../messages.js';
import { personCorrected } from '../people-announcements.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Approves or rejects a correction of a person that another officer asked for. */
export const DecidePersonCorrection: UseCase<RegistryService, 'DecidePersonCorrection', Deps> = async (request, call, deps) => {
  const { persons, requireNoInterest } = deps;
  await requireNoInterest([request.name]);
  const decide = (current: Person) => {
    const next = decidePersonCorrection(current, decisionOf(request, call), call.now);
    return { next, events: personCorrected(current, next, call.now) };
  };
  return maskedPersonMessage(await persons.change(request.name, decide, request.etag));
};
