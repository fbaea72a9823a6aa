import type { Entity, Store } from '@heming/kit';
import type { Deps } from './deps.js';
import type { ReadRow, QuarterRow } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { divisionName } from './domain/names.js';
import type { Unit } from './domain/unit.js';
import { parentsOf, type Registered, type RowFault, type Surroundings } from './import-judgement.js';

/** Most entries remembered of a collection; the rows of a table stand together, so older ones are hardly asked for again. */
const MAX_REMEMBERED = 5_000;
/** Most values of one query. */
const MAX_VALUES = 200;

/** Where the rows of a kind of table are registered. */
export function storeOf<K extends RowKind>(kind: K, { quarters, buildings, units }: Deps): Store<Registered[K]> {
  const stores: { readonly [S in RowKind]: Store<Registered[S]> } = { QUARTERS: quarters, BUILDINGS: buildings, UNITS: units };
  return stores[kind];
}

/** Looks up what the register has around rows, each thing once in a while of reading. */
export class SurroundingsReader {
  readonly #communities: Remembered<Deps['divisions']>;
  readonly #quarters: Remembered<Deps['quarters']>;
  readonly #buildings: Remembered<Deps['buildings']>;

  constructor({ divisions, quarters, buildings }: Deps) {
    this.#communities = new Remembered(divisions);
    this.#quarters = new Remembered(quarters);
    this.#buildings = new Remembered(buildings);
  }

  /** What there is around a row; what it does not name rightly is not looked for. */
  async around<K extends RowKind>(row: ReadRow<K>): Promise<Surroundings> {
    const { quarter, building } = parentsOf(row);
    const { division = '' } = row.kind === 'QUARTERS' ? (row.values as QuarterRow) : {};
    const found = await Promise.all([
      division === '' ? undefined : this.#communities.find(divisionName(division)),
      quarter === undefined ? undefined : this.#quarters.find(quarter),
      building === undefined ? undefined : this.#buildings.find(building),
    ]);
    return { community: found[0], quarter: found[1], building: found[2] };
  }
}

/** Remembers what a store answered. */
class Remembered<S extends Store<Entity>> {
  readonly #store: S;
  readonly #answers = new Map<string, ReturnType<S['find']>>();

  constructor(store: S) {
    this.#store = store;
  }

  find(name: string): ReturnType<S['find']> {
    const known = this.#answers.get(name);
    if (known !== undefined) return known;
    if (this.#answers.size >= MAX_REMEMBERED) this.#answers.clear();
    const asked = this.#store.find(name) as ReturnType<S['find']>;
    this.#answers.set(name, asked);
    return asked;
  }
}

/** The reason for a name that is taken, and the column that makes the name. */
const TAKEN: { readonly [K in RowKind]: Pick<RowFault, 'field' | 'reason'> } = {
  QUARTERS: { field: 'code', reason: 'QUARTER_CODE_TAKEN' },
  BUILDINGS: { field: 'number', reason: 'BUILDING_NUMBER_TAKEN' },
  UNITS: { field: 'room', reason: 'UNIT_ROOM_TAKEN' },
};

/** That a row's name is on record already. */
export function nameTaken(kind: RowKind, name: string): RowFault {
  return { ...TAKEN[kind], facts: { name } };
}

/** That a row's real-estate unit code is on record for another unit. */
export function codeTaken(code: string): RowFault {
  return { field: 'realEstateUnitCode', reason: 'REAL_ESTATE_UNIT_CODE_TAKEN', facts: { code } };
}

/** The real-estate unit code of what a row becomes, if it has one. */
export function realEstateUnitCodeOf(state: Entity): string | undefined {
  return (state as Partial<Unit>).realEstateUnitCode;
}

/** For each of many states, what keeps it out because it is on record already. */
export async function takenFaults<K extends RowKind>(
  kind: K,
  states: readonly Registered[K][],
  deps: Deps,
): Promise<readonly (readonly RowFault[])[]> {
  const store = storeOf(kind, deps);
  const [present, codes] = await Promise.all([Promise.all(states.map(({ name }) => store.find(name))), takenCodes(states, deps.units)]);
  return states.map((state, at) => {
    const code = realEstateUnitCodeOf(state);
    return [
      ...(present[at] === undefined ? [] : [nameTaken(kind, state.name)]),
      ...(code !== undefined && codes.has(code) ? [codeTaken(code)] : []),
    ];
  });
}

/** Which of the states' real-estate unit codes are on record. */
async function takenCodes(states: readonly Entity[], units: Store<Unit>): Promise<ReadonlySet<string>> {
  const codes = states.flatMap((state) => realEstateUnitCodeOf(state) ?? []);
  const taken = new Set<string>();
  for (let from = 0; from < codes.length; from += MAX_VALUES) {
    const some = codes.slice(from, from + MAX_VALUES);
    for await (const { realEstateUnitCode } of units.all({ where: { realEstateUnitCode: { in: some } } })) {
      if (realEstateUnitCode !== undefined) taken.add(realEstateUnitCode);
    }
  }
  return taken;
}
