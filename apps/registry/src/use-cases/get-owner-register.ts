import { createHash } from 'node:crypto';
import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { canonicalLine, registerDay, RegisterCount } from '../domain/owner-register.js';
import { registerEntries } from '../owner-register.js';

/** Counts heads and areas of a quarter as of a day, as votes and funds do. */
export const GetOwnerRegister: UseCase<RegistryService, 'GetOwnerRegister', Deps> = async (request, call, deps) => {
  const { parkingAreaVotes } = request;
  const quarter = await deps.quarters.get(request.quarter);
  const asOf = registerDay(request.asOf, call.now);
  const count = new RegisterCount();
  const hash = createHash('sha256');
  for await (const entry of registerEntries(deps.parts, quarter, { asOf, parkingAreaVotes, developer: quarter.developer })) {
    call.signal.throwIfAborted();
    count.add(entry);
    hash.update(canonicalLine(entry));
  }
  return { quarter: quarter.name, asOf, parkingAreaVotes, ...count.totals, sha256: hash.digest('hex') };
};
