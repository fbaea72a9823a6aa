import { Refusal, type Facts } from '@heming/contracts';
import type { Reason } from '@heming/contracts/registry/v1';
import { registerBuilding, type Building } from './domain/building.js';
import { requireNotEnded, type Division } from './domain/division.js';
import { columnsOf } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { divisionName } from './domain/names.js';
import type { Organisation } from './domain/organisation.js';
import type { Person } from './domain/person.js';
import { registerQuarter, type Quarter } from './domain/quarter.js';
import type { Rows } from './domain/rows.js';
import type { Title } from './domain/title.js';
import { registerUnit, type Unit } from './domain/unit.js';

/** What is wrong with a row, and in which column. */
export interface RowFault {
  /** Field of the row; empty when the row as a whole is wrong. */
  readonly field: string;
  readonly reason: Reason;
  readonly facts: Facts;
  /** Which field rule of the contract is broken, if it is one. */
  readonly rule?: { readonly zh: string; readonly en: string };
}

/** What the register has around a row, as far as it is on record. */
export interface Surroundings {
  /** Division that the row names. */
  readonly division?: Division | undefined;
  readonly quarter?: Quarter | undefined;
  readonly building?: Building | undefined;
  readonly unit?: Unit | undefined;
  /** Owners that the row names, by their number; absent when the unit, whose community knows them, is not on record. */
  readonly owners?: ReadonlyMap<string, Person | Organisation> | undefined;
}

/** What an import asks of a row. */
export interface Demands {
  /** Code of the division that the rows must lie in. */
  readonly range: string;
  /** When the rows are registered. */
  readonly at: Date;
  /** Pinyin initials of a title. */
  readonly initialsOf: (title: string) => string;
  /** Names of whom the officers of the import keep out for. */
  readonly interests: ReadonlySet<string>;
  /** Id of what the row becomes where it has no natural code: 26 characters, the same however often the row is judged. */
  readonly newId: string;
}

/** What a row becomes, by the kind of table. */
export interface Registered {
  readonly QUARTERS: Quarter;
  readonly BUILDINGS: Building;
  readonly UNITS: Unit;
  readonly ORGANISATIONS: Organisation;
  readonly PERSONS: Person;
  readonly TITLES: Title;
}

/** A try to register a row. */
export interface Attempt<R> {
  readonly values: R;
  readonly quarter: Quarter;
  readonly building: Building;
  readonly unit: Unit;
  /** Resource names by number. */
  readonly owners: ReadonlyMap<string, string>;
}

/** A reason the domain may object with: the columns it is about, and how to set them aside so that the next objection shows. */
export interface Objection<R> {
  readonly fields: readonly (keyof R & string)[];
  setAside(attempt: Attempt<R>): Attempt<R>;
}

/** How a kind of row is judged. */
export interface Judge<K extends RowKind> {
  /** Message of the contract whose field rules hold for the row. */
  readonly message: string;
  /** The row in the words of that message. */
  inMessage(values: Rows[K]): object;
  /** Columns that must be filled in though no rule of the message says so: they name what the row belongs to. */
  readonly parents: readonly (keyof Rows[K] & string)[];
  /** Values in place of a key that is wrong, so that the rest can be judged. */
  readonly keys: Partial<Rows[K]>;
  /** Column that says where the row lies. */
  readonly placeField: keyof Rows[K] & string;
  /** Code of the division it lies in; empty when not known. */
  placeOf(values: Rows[K], surroundings: Surroundings): string;
  /** What else is wrong, by what the register has around the row. */
  faultsAround(values: Rows[K], surroundings: Surroundings, demands: Demands): readonly RowFault[];
  readonly objections: Partial<Record<Reason, Objection<Rows[K]>>>;
  register(attempt: Attempt<Rows[K]>, demands: Demands): Registered[K];
}

/** Sets values of a row aside. */
export const values =
  <R>(patch: Partial<R>) =>
  (attempt: Attempt<R>): Attempt<R> => ({ ...attempt, values: { ...attempt.values, ...patch } });

/** What a function yields, or the refusal it throws. */
export function refusalOf<T>(decide: () => T): T | Refusal {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** A refusal as the fault of a column, if it is one. */
export function faultOf(field: string, found: unknown): readonly RowFault[] {
  return found instanceof Refusal ? [{ field, reason: found.reason as Reason, facts: found.facts }] : [];
}

/** That a division is on record and has not ended. */
export function divisionFaults(code: string, division: Division | undefined, at: Date): readonly RowFault[] {
  if (code === '') return [];
  if (division === undefined) return [{ field: 'division', reason: 'DIVISION_NOT_FOUND', facts: { name: divisionName(code) } }];
  return faultOf(
    'division',
    refusalOf(() => requireNotEnded(division, at)),
  );
}

/** A row of empty cells. */
export function blankRow<K extends RowKind>(kind: K): Rows[K] {
  return Object.fromEntries(columnsOf(kind).map(([field, { blank }]) => [field, blank])) as unknown as Rows[K];
}

/** Keys to which nothing is objected. */
export const QUARTER_KEYS = { code: 'PJ-211103016-0001', division: '211103016005' } as const;

const LONG_AGO = new Date(0);

/** A quarter, a building and a unit to which nothing is objected: in place of those not on record, so that the rest of a row is judged. */
export const STAND_IN_QUARTER = registerQuarter({ ...blankRow('QUARTERS'), ...QUARTER_KEYS, initials: '' }, LONG_AGO);
export const STAND_IN_BUILDING = registerBuilding(STAND_IN_QUARTER, { ...blankRow('BUILDINGS'), number: '001' }, LONG_AGO);
export const STAND_IN_UNIT = registerUnit(
  STAND_IN_BUILDING,
  STAND_IN_QUARTER,
  { ...blankRow('UNITS'), entrance: '01', room: '0101', contractAreaCenti: 1, saleState: 'DELIVERED' },
  LONG_AGO,
);
