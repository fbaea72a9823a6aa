import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requestPersonCorrection } from '../domain/person-correction.js';
import { normalIdNumber, type Person } from '../domain/person.js';
import { groundsOf, required } from '../messages.js';
import { maskedPersonMessage, personFacts } from '../people-messages.js';

/** Asks for recorded data of a person to be corrected; another officer decides. */
export const RequestPersonCorrection: UseCase<RegistryService, 'RequestPersonCorrection', Deps> = async (request, call, deps) => {
  const right = required(request.person);
  const { persons } = deps;
  await deps.requireNoInterest([right.name]);
  const mask = request.updateMask ?? [];
  const { division } = await persons.get(right.name);
  const where = { idNumber: normalIdNumber(right.idNumber), division };
  const holders = mask.includes('idNumber') ? (await persons.list({ where, pageSize: 2 })).items : [];
  const ask = (current: Person) => ({
    next: requestPersonCorrection(current, personFacts(right), mask, holders, groundsOf(request, call), call.now),
    events: [],
  });
  return maskedPersonMessage(await persons.change(right.name, ask, right.etag));
};
