import { createHash } from 'node:crypto';
import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { AreaSums, balanceTotals, type AreaBalance } from '../domain/area-balance.js';
import { canonicalLine, registerDay, RegisterCount } from '../domain/owner-register.js';
import { buildingsOf, registeredParts, registerUnits } from '../owner-register.js';

/** Counts heads and areas of a quarter as of a day, as votes and funds do. */
export const GetOwnerRegister: UseCase<RegistryService, 'GetOwnerRegister', Deps> = async (request, call, deps) => {
  const { parkingAreaVotes } = request;
  const quarter = await deps.quarters.get(request.quarter);
  const asOf = registerDay(request.asOf, call.now);
  const parts = await registeredParts(deps, quarter, asOf);
  const [count, sums, hash] = [new RegisterCount(), new AreaSums(asOf), createHash('sha256')];
  for await (const { unit, entry } of registerUnits(deps.parts, parts, { asOf, parkingAreaVotes, developer: quarter.developer })) {
    call.signal.throwIfAborted();
    sums.add(unit);
    if (entry === undefined) continue;
    count.add(entry);
    hash.update(canonicalLine(entry));
  }
  const balances: AreaBalance[] = [];
  for await (const building of buildingsOf(deps.parts, parts)) balances.push(sums.balanceOf(building));
  const sha256 = hash.digest('hex');
  return { quarter: quarter.name, asOf, parkingAreaVotes, ...count.totals, ...balanceTotals(balances), sha256 };
};
