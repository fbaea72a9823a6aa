import type { Deps } from './deps.js';
import type { Building } from './domain/building.js';
import { buildingName, unitOf } from './domain/names.js';
import { registerEntry, type RegisterEntry, type RegisterOf } from './domain/owner-register.js';
import type { Quarter } from './domain/quarter.js';
import type { Unit } from './domain/unit.js';

/** What an owner register is read from. */
type Sources = Pick<Deps, 'units' | 'titles'>;

/** A unit and what it counts; no entry when it does not. */
export interface RegisterUnit {
  readonly unit: Unit;
  readonly entry: RegisterEntry | undefined;
}

/** Streams the units of a quarter with what each counts, in their order: both collections once, side by side, in the memory of one unit. */
export async function* registerUnits({ units, titles }: Sources, quarter: Quarter, of: RegisterOf): AsyncIterable<RegisterUnit> {
  const where = { name: { prefix: buildingName(quarter.name, '') } };
  const recorded = titles.all({ where })[Symbol.asyncIterator]();
  let title = await recorded.next();
  for await (const unit of units.all({ where })) {
    while (title.done !== true && unitOf(title.value.name) < unit.name) title = await recorded.next();
    const own = title.done !== true && unitOf(title.value.name) === unit.name ? title.value.holdings : [];
    yield { unit, entry: registerEntry(unit, own, of) };
  }
}

/** Streams the buildings of a quarter. */
export function registerBuildings({ buildings }: Pick<Deps, 'buildings'>, quarter: Quarter): AsyncIterable<Building> {
  return buildings.all({ where: { name: { prefix: buildingName(quarter.name, '') } } });
}
