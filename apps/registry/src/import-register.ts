import type { Entity, Store } from '@heming/kit';
import { isUscc } from '@heming/values';
import type { Deps } from './deps.js';
import type { ReadRow } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { maskIdNumber } from './domain/mask.js';
import { divisionName, organisationName } from './domain/names.js';
import type { Organisation } from './domain/organisation.js';
import type { Person } from './domain/person.js';
import type { Rows } from './domain/rows.js';
import type { Unit } from './domain/unit.js';
import type { Registered, RowFault, Surroundings } from './import-judge.js';
import { parentsOf } from './import-judgement.js';

/** Most entries remembered of a collection; the rows of a table stand together, so older ones are hardly asked for again. */
const MAX_REMEMBERED = 5_000;
/** Most values of one query. */
const MAX_VALUES = 200;

/** Where the rows of a kind of table are registered. */
export function storeOf<K extends RowKind>(kind: K, deps: Deps): Store<Registered[K]> {
  const stores: { readonly [S in RowKind]: Store<Registered[S]> } = {
    QUARTERS: deps.quarters,
    BUILDINGS: deps.buildings,
    UNITS: deps.units,
    ORGANISATIONS: deps.organisations,
    PERSONS: deps.persons,
    TITLES: deps.titles,
  };
  return stores[kind];
}

/** Looks up what the register has around rows, each thing once in a while of reading. */
export class SurroundingsReader {
  readonly #divisions: Remembered<Deps['divisions']>;
  readonly #quarters: Remembered<Deps['quarters']>;
  readonly #buildings: Remembered<Deps['buildings']>;
  readonly #organisations: Remembered<Deps['organisations']>;
  readonly #units: Deps['units'];
  readonly #persons: Deps['persons'];

  constructor({ divisions, quarters, buildings, units, organisations, persons }: Deps) {
    this.#divisions = new Remembered(divisions);
    this.#quarters = new Remembered(quarters);
    this.#buildings = new Remembered(buildings);
    this.#organisations = new Remembered(organisations);
    this.#units = units;
    this.#persons = persons;
  }

  /** What there is around a row; what it does not name rightly is not looked for. */
  async around<K extends RowKind>(row: ReadRow<K>): Promise<Surroundings> {
    const parents = parentsOf(row);
    const { division: code = '', owners: numbers = [] } = row.values as Partial<Rows['QUARTERS'] & Rows['TITLES']>;
    const [division, quarter, building, unit] = await Promise.all([
      code === '' ? undefined : this.#divisions.find(divisionName(code)),
      parents.quarter === undefined ? undefined : this.#quarters.find(parents.quarter),
      parents.building === undefined ? undefined : this.#buildings.find(parents.building),
      parents.unit === undefined ? undefined : this.#units.find(parents.unit),
    ]);
    return { division, quarter, building, unit, owners: unit && (await this.#owners(numbers, unit.division)) };
  }

  /** Those on record: persons as the community of the unit knows them, found by the exact number, and organisations. */
  async #owners(numbers: readonly string[], community: string): Promise<ReadonlyMap<string, Person | Organisation>> {
    const found = await Promise.all(
      numbers.map(async (number) => {
        const { items } = await this.#persons.list({ where: { idNumber: number, division: community }, pageSize: 1 });
        const owner = items[0] ?? (isUscc(number) ? await this.#organisations.find(organisationName(number)) : undefined);
        return owner === undefined ? [] : [[number, owner] as const];
      }),
    );
    return new Map(found.flat());
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
  ORGANISATIONS: { field: 'uscc', reason: 'ORGANISATION_ALREADY_RECORDED' },
  PERSONS: { field: 'idNumber', reason: 'PERSON_ALREADY_REGISTERED' },
  TITLES: { field: 'room', reason: 'TITLE_ALREADY_RECORDED' },
};

/** That a row's name is on record already. */
export function nameTaken(kind: RowKind, name: string): RowFault {
  return { ...TAKEN[kind], facts: { name } };
}

/** A value beside its name that nothing else on record may have. */
export interface UniqueValue {
  /** The value, told apart from those of other places where it is unique in one place only. */
  readonly text: string;
  /** The value as it may be shown. */
  readonly shown: string;
  /** That it is on record already. */
  readonly taken: RowFault;
}

/** The unique value of what a row becomes, if it has one: of a unit its real-estate unit code, of a person the number of his document in his community. */
export function uniqueValueOf<K extends RowKind>(kind: K, state: Registered[K]): UniqueValue | undefined {
  if (kind === 'PERSONS') {
    const { idType, idNumber, division } = state as Person;
    const shown = maskIdNumber(idType, idNumber);
    return { text: `${division} ${idNumber}`, shown, taken: { ...TAKEN.PERSONS, facts: { name: shown } } };
  }
  const { realEstateUnitCode: code } = state as Partial<Unit>;
  if (code === undefined) return undefined;
  return { text: code, shown: code, taken: { field: 'realEstateUnitCode', reason: 'REAL_ESTATE_UNIT_CODE_TAKEN', facts: { code } } };
}

/** For each of many states, what keeps it out because it is on record already. */
export async function takenFaults<K extends RowKind>(
  kind: K,
  states: readonly Registered[K][],
  deps: Deps,
): Promise<readonly (readonly RowFault[])[]> {
  const store = storeOf(kind, deps);
  const [present, values] = await Promise.all([Promise.all(states.map(({ name }) => store.find(name))), takenValues(kind, states, deps)]);
  return states.map((state, at) => {
    const unique = uniqueValueOf(kind, state);
    return [
      ...(present[at] === undefined ? [] : [nameTaken(kind, state.name)]),
      ...(unique !== undefined && values.has(unique.text) ? [unique.taken] : []),
    ];
  });
}

/** Which of the states' unique values are on record. */
async function takenValues<K extends RowKind>(kind: K, states: readonly Registered[K][], deps: Deps): Promise<ReadonlySet<string>> {
  const values = states.flatMap((state) => uniqueValueOf(kind, state)?.text ?? []);
  if (kind === 'PERSONS') return takenNumbers(states as readonly Person[], deps.persons);
  const taken = new Set<string>();
  for (let from = 0; from < values.length; from += MAX_VALUES) {
    const some = values.slice(from, from + MAX_VALUES);
    for await (const { realEstateUnitCode } of deps.units.all({ where: { realEstateUnitCode: { in: some } } })) {
      if (realEstateUnitCode !== undefined) taken.add(realEstateUnitCode);
    }
  }
  return taken;
}

/** The same of persons, whose numbers are sealed and are found one by one. */
async function takenNumbers(states: readonly Person[], persons: Store<Person>): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    states.map(async (state) => {
      const { idNumber, division } = state;
      const present = await persons.count({ idNumber, division });
      return present === 0 ? [] : (uniqueValueOf('PERSONS', state)?.text ?? []);
    }),
  );
  return new Set(found.flat());
}
