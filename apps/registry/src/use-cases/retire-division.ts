import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { divisionRetired } from '../announcements.js';
import type { Deps } from '../deps.js';
import { retireDivision, type Division } from '../domain/division.js';
import { divisionMessage } from '../messages.js';

/** Ends a division and names what took over; it stays readable for ever. */
export const RetireDivision: UseCase<RegistryService, 'RetireDivision', Deps> = async (request, call, { divisions }) => {
  const successors = await Promise.all(request.successors.map(async (name) => ({ name, division: await divisions.find(name) })));
  const retire = (current: Division) => {
    const next = retireDivision(current, request.validTo, successors);
    return { next, events: divisionRetired(next, call.now) };
  };
  return divisionMessage(await divisions.change(request.name, retire, request.etag));
};
