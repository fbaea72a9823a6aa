import type { Deps } from './deps.js';
import type { Quarter } from './domain/quarter.js';
import type { SuccessionFacts } from './domain/quarter-succession.js';
import { buildingsOf } from './owner-register.js';

/** Reads what has to be known of a quarter that is to end. @throws QUARTER_NOT_FOUND naming a successor out of the caller's sight */
export async function successionFacts(deps: Deps, quarter: Quarter, successors: readonly string[]): Promise<SuccessionFacts> {
  const { quarters, units, titles, successions } = deps;
  const parts = await successions.partsOf(quarter);
  const buildings: string[] = [];
  let pending = quarter.pendingCorrection === undefined ? '' : quarter.name;
  for await (const { name, pendingCorrection } of buildingsOf(deps, parts)) {
    buildings.push(name);
    if (pendingCorrection !== undefined) pending ||= name;
  }
  for (const { prefix } of parts) {
    const waiting = { where: { name: { prefix }, pendingSince: { exists: true } }, pageSize: 1 };
    const [ofUnits, ofTitles] = await Promise.all([units.list(waiting), titles.list(waiting)]);
    pending ||= [...ofUnits.items, ...ofTitles.items][0]?.name ?? '';
  }
  return {
    successors: await Promise.all(successors.map((successor) => quarters.get(successor))),
    buildings,
    pending,
    enlargedOn: await successions.enlargedOn(quarter),
  };
}
