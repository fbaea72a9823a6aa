import type { Deps } from './deps.js';
import type { Quarter } from './domain/quarter.js';
import type { SuccessionFacts } from './domain/quarter-succession.js';
import { buildingsOf } from './owner-register.js';

/** Reads what has to be known of a quarter that is to end. @throws QUARTER_NOT_FOUND naming a successor out of the caller's sight */
export async function successionFacts(deps: Deps, quarter: Quarter, successors: readonly string[]): Promise<SuccessionFacts> {
  const { quarters, titles, successions } = deps;
  const parts = await successions.partsOf(quarter);
  const buildings: string[] = [];
  for await (const { name } of buildingsOf(deps, parts)) buildings.push(name);
  let pending = '';
  for (const { prefix } of parts) {
    const { items } = await titles.list({ where: { name: { prefix }, pendingSince: { exists: true } }, pageSize: 1 });
    pending ||= items[0]?.name ?? '';
  }
  return {
    successors: await Promise.all(successors.map((successor) => quarters.get(successor))),
    buildings,
    pending,
    enlargedOn: await successions.enlargedOn(quarter),
  };
}
