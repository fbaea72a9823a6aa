import { refuse } from '@heming/contracts/registry/v1';
import type { Deps } from './deps.js';
import type { Building } from './domain/building.js';
import { unitOf } from './domain/names.js';
import { registerEntry, type RegisterEntry, type RegisterOf } from './domain/owner-register.js';
import type { QuarterPart } from './domain/quarter-parts.js';
import type { Quarter } from './domain/quarter.js';
import type { Unit } from './domain/unit.js';

/** A unit and what it counts; no entry when it does not. */
export interface RegisterUnit {
  readonly unit: Unit;
  readonly entry: RegisterEntry | undefined;
}

/**
 * What a quarter has on a day, if the caller sees all of it: a register of which parts are out of sight would be a wrong one.
 * @throws QUARTER_PARTS_ELSEWHERE
 */
export async function registeredParts(
  { successions }: Pick<Deps, 'successions'>,
  quarter: Quarter,
  day: string,
): Promise<readonly QuarterPart[]> {
  const parts = await successions.partsOf(quarter, day);
  if (!(await successions.seesAll(quarter, parts))) throw refuse('QUARTER_PARTS_ELSEWHERE', { name: quarter.name });
  return parts;
}

/** Streams units with what each counts, in their order: units and titles of each part once, side by side, in the memory of one unit. */
export async function* registerUnits(
  { units, titles }: Pick<Deps, 'units' | 'titles'>,
  parts: readonly QuarterPart[],
  of: RegisterOf,
): AsyncIterable<RegisterUnit> {
  for (const { prefix, developer: builder } of parts) {
    const where = { name: { prefix } };
    const recorded = titles.all({ where })[Symbol.asyncIterator]();
    let title = await recorded.next();
    for await (const unit of units.all({ where })) {
      while (title.done !== true && unitOf(title.value.name) < unit.name) title = await recorded.next();
      const own = title.done !== true && unitOf(title.value.name) === unit.name ? title.value.holdings : [];
      yield { unit, entry: registerEntry(unit, own, { ...of, builder }) };
    }
  }
}

/** Streams the buildings of parts. */
export async function* buildingsOf({ buildings }: Pick<Deps, 'buildings'>, parts: readonly QuarterPart[]): AsyncIterable<Building> {
  for (const { prefix } of parts) yield* buildings.all({ where: { name: { prefix } } });
}
