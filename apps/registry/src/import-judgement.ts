import { loadContract, Refusal, type Facts, type MessageCodec } from '@heming/contracts';
import type { Reason } from '@heming/contracts/registry/v1';
import { divisionContains } from '@heming/values';
import { registerBuilding, type Building, type BuildingFacts } from './domain/building.js';
import { requireCommunityInForce, type Division } from './domain/division.js';
import { COLUMNS, type BuildingRow, type Column, type QuarterRow, type ReadRow, type Rows, type UnitRow } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { buildingName, divisionName, quarterName } from './domain/names.js';
import { registerQuarter, type Quarter } from './domain/quarter.js';
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
  /** Community that a quarter is to lie in. */
  readonly community?: Division | undefined;
  readonly quarter?: Quarter | undefined;
  readonly building?: Building | undefined;
}

/** What an import asks of every row. */
export interface Demands {
  /** Code of the division that the rows must lie in. */
  readonly range: string;
  /** When the rows are registered. */
  readonly at: Date;
  /** Pinyin initials of a title. */
  readonly initialsOf: (title: string) => string;
}

/** What a row becomes, by the kind of table. */
export interface Registered {
  readonly QUARTERS: Quarter;
  readonly BUILDINGS: Building;
  readonly UNITS: Unit;
}

/** Either the state to be registered or everything that is wrong, as far as the row and its surroundings tell. */
export type Judgement<K extends RowKind> =
  { readonly accepted: true; readonly state: Registered[K] } | { readonly accepted: false; readonly faults: readonly RowFault[] };

/** A try to register a row. */
interface Attempt<R> {
  readonly values: R;
  readonly quarter: Quarter;
  readonly building: Building;
}

/** A reason the domain may object with: the columns it is about, and how to set them aside so that the next objection shows. */
interface Objection<R> {
  readonly fields: readonly (keyof R & string)[];
  setAside(attempt: Attempt<R>): Attempt<R>;
}

/** How a kind of row is judged. */
interface Judge<K extends RowKind> {
  /** Message of the contract whose field rules hold for the row. */
  readonly message: string;
  /** The row in the words of that message. */
  inMessage(values: Rows[K]): object;
  /** Values in place of a key that is wrong, so that the rest can be judged. */
  readonly keys: Partial<Rows[K]>;
  readonly objections: Partial<Record<Reason, Objection<Rows[K]>>>;
  register(attempt: Attempt<Rows[K]>, demands: Demands): Registered[K];
}

const values =
  <R>(patch: Partial<R>) =>
  (attempt: Attempt<R>): Attempt<R> => ({ ...attempt, values: { ...attempt.values, ...patch } });

const standInQuarter: <R>(attempt: Attempt<R>) => Attempt<R> = (attempt) => ({ ...attempt, quarter: STAND_IN_QUARTER });

const QUARTER_KEYS = { code: 'PJ-211103016-0001', division: '211103016005' } as const;

const QUARTERS: Judge<'QUARTERS'> = {
  message: 'heming.registry.v1.Quarter',
  inMessage: (row) => ({ ...row, division: row.division === '' ? '' : divisionName(row.division) }),
  keys: QUARTER_KEYS,
  objections: {
    QUARTER_CODE_NOT_OF_DIVISION: { fields: ['code', 'division'], setAside: values<QuarterRow>(QUARTER_KEYS) },
    QUARTER_YEARS_REVERSED: { fields: ['builtToYear', 'builtFromYear'], setAside: values<QuarterRow>({ builtToYear: 0 }) },
  },
  register: ({ values: row }, { at, initialsOf }) => registerQuarter({ ...row, initials: initialsOf(row.title) }, at),
};

const BUILDINGS: Judge<'BUILDINGS'> = {
  message: 'heming.registry.v1.Building',
  inMessage: factsOfBuilding,
  keys: { number: '001' },
  objections: {
    QUARTER_ENDED: { fields: ['quarter'], setAside: standInQuarter },
    DATE_INVALID: { fields: ['completedOn'], setAside: values<BuildingRow>({ completedOn: '' }) },
  },
  register: ({ values: row, quarter }, { at }) => registerBuilding(quarter, factsOfBuilding(row), at),
};

const UNITS: Judge<'UNITS'> = {
  message: 'heming.registry.v1.Unit',
  inMessage: factsOfUnit,
  keys: { entrance: '01', room: '0001' },
  objections: {
    QUARTER_ENDED: { fields: ['quarter'], setAside: standInQuarter },
    UNIT_ENTRANCE_OUTSIDE_BUILDING: { fields: ['entrance'], setAside: values<UnitRow>({ entrance: '01' }) },
    UNIT_FLOOR_OUTSIDE_BUILDING: { fields: ['floor'], setAside: values<UnitRow>({ floor: 0 }) },
    UNIT_AREA_MISSING: {
      fields: ['registeredAreaCenti', 'surveyedAreaCenti', 'contractAreaCenti'],
      setAside: values<UnitRow>({ contractAreaCenti: 1 }),
    },
    DATE_INVALID: { fields: ['deliveredOn'], setAside: values<UnitRow>({ saleState: 'UNSOLD', deliveredOn: '' }) },
    DELIVERY_IN_FUTURE: { fields: ['deliveredOn'], setAside: values<UnitRow>({ saleState: 'UNSOLD', deliveredOn: '' }) },
    FIELD_NOT_UPDATABLE: { fields: ['deliveredOn', 'saleState'], setAside: values<UnitRow>({ deliveredOn: '' }) },
    REAL_ESTATE_UNIT_CODE_INVALID: { fields: ['realEstateUnitCode'], setAside: values<UnitRow>({ realEstateUnitCode: '' }) },
  },
  register: ({ values: row, quarter, building }, { at }) => registerUnit(building, quarter, factsOfUnit(row), at),
};

const JUDGES: { readonly [K in RowKind]: Judge<K> } = { QUARTERS, BUILDINGS, UNITS };

interface MessageRules {
  readonly codec: MessageCodec;
  readonly blank: object;
}

const MESSAGE_RULES = new Map<string, MessageRules>();

/** A quarter and a building to which nothing is objected: in place of those that are not on record, so that the rest of a row is judged. */
const LONG_AGO = new Date(0);
const STAND_IN_QUARTER = registerQuarter({ ...blank('QUARTERS'), ...QUARTER_KEYS, initials: '' }, LONG_AGO);
const STAND_IN_BUILDING = registerBuilding(STAND_IN_QUARTER, { ...blank('BUILDINGS'), number: '001' }, LONG_AGO);

/** Judges a row by the rules of CreateQuarter, CreateBuilding or CreateUnit, and lists everything that breaks them. */
export function judge<K extends RowKind>(row: ReadRow<K>, surroundings: Surroundings, demands: Demands): Judgement<K> {
  const rules: Judge<K> = JUDGES[row.kind];
  const faults = [
    ...unreadCells(row),
    ...brokenRules(row, rules),
    ...missingParents(row, surroundings),
    ...communityNotInForce(row, surroundings, demands),
    ...outsideRange(row, surroundings, demands),
  ];
  const wrong = new Set(faults.map(({ field }) => field));
  const keys = Object.entries(rules.keys).some(([field]) => wrong.has(field)) ? rules.keys : {};
  let attempt: Attempt<Rows[K]> = {
    values: { ...row.values, ...keys },
    quarter: surroundings.quarter ?? STAND_IN_QUARTER,
    building: surroundings.building ?? STAND_IN_BUILDING,
  };
  const raised = new Set<Reason>();
  for (;;) {
    const refusal = refusalOf(() => rules.register(attempt, demands));
    if (!(refusal instanceof Refusal)) return faults.length === 0 ? { accepted: true, state: refusal } : { accepted: false, faults };
    const reason = refusal.reason as Reason;
    const objection = rules.objections[reason];
    if (raised.has(reason)) return { accepted: false, faults };
    raised.add(reason);
    if (!objection?.fields.some((field) => wrong.has(field)))
      faults.push({ field: objection?.fields[0] ?? '', reason, facts: refusal.facts });
    if (objection === undefined) return { accepted: false, faults };
    attempt = objection.setAside(attempt);
  }
}

/** What registering yields: the state, or the refusal it throws. */
function refusalOf<T>(register: () => T): T | Refusal {
  try {
    return register();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** That a row has more or fewer cells than the header: its cells may stand in wrong columns, so nothing more is said of it. */
export function raggedRow({ line }: { readonly line: number }): RowFault {
  return { field: '', reason: 'IMPORT_UNREADABLE', facts: { line } };
}

function unreadCells<K extends RowKind>({ unread }: ReadRow<K>): readonly RowFault[] {
  return unread.map((field) => ({ field, reason: 'IMPORT_CELL_INVALID', facts: {} }));
}

/** The field rules of the contract, which a request would have to keep, too; and that the keys of the parents are there. */
function brokenRules<K extends RowKind>({ kind, values: row, unread }: ReadRow<K>, { message, inMessage }: Judge<K>): readonly RowFault[] {
  const { codec, blank: absent } = messageRules(message);
  const known = (field: string): boolean => field in COLUMNS[kind] && !unread.some((other) => other === field);
  const broken = codec.validate({ ...absent, ...inMessage(row) }).filter(({ field }) => known(field));
  const parents = Object.entries({ quarter: undefined, building: undefined, ...row }).filter(
    ([field, value]) => (field === 'quarter' || field === 'building') && value === '' && known(field),
  );
  return [
    ...parents.map(([field]) => ({ field, reason: 'IMPORT_CELL_INVALID', facts: {} }) as const),
    ...broken.map(({ field, zh, en }) => ({ field, reason: 'IMPORT_CELL_INVALID', facts: {}, rule: { zh, en } }) as const),
  ];
}

/** A message type and its blank message, found once: a table has many rows. */
function messageRules(message: string): MessageRules {
  let rules = MESSAGE_RULES.get(message);
  if (rules === undefined) {
    const codec = loadContract().message(message);
    rules = { codec, blank: codec.decode(new Uint8Array(0)) };
    MESSAGE_RULES.set(message, rules);
  }
  return rules;
}

/** Names of the quarter and the building a row names; undefined for what it does not name, or not rightly. */
export function parentsOf<K extends RowKind>({ values: row }: ReadRow<K>): { readonly quarter?: string; readonly building?: string } {
  const { quarter = '', building = '' } = row as { readonly quarter?: string; readonly building?: string };
  if (quarter === '') return {};
  const name = quarterName(quarter);
  return building === '' ? { quarter: name } : { quarter: name, building: buildingName(name, building) };
}

function missingParents<K extends RowKind>(row: ReadRow<K>, { quarter, building }: Surroundings): readonly RowFault[] {
  const named = parentsOf(row);
  if (named.quarter !== undefined && quarter === undefined) {
    return [{ field: 'quarter', reason: 'QUARTER_NOT_FOUND', facts: { name: named.quarter } }];
  }
  if (named.building !== undefined && building === undefined) {
    return [{ field: 'building', reason: 'BUILDING_NOT_FOUND', facts: { name: named.building } }];
  }
  return [];
}

function communityNotInForce<K extends RowKind>(
  { kind, values: row }: ReadRow<K>,
  { community }: Surroundings,
  { at }: Demands,
): readonly RowFault[] {
  const { division = '' } = kind === 'QUARTERS' ? (row as QuarterRow) : {};
  if (division === '') return [];
  const refusal = refusalOf(() => requireCommunityInForce(divisionName(division), community, at));
  return refusal === undefined ? [] : [{ field: 'division', reason: refusal.reason as Reason, facts: refusal.facts }];
}

function outsideRange<K extends RowKind>(row: ReadRow<K>, { quarter }: Surroundings, { range }: Demands): readonly RowFault[] {
  const field = row.kind === 'QUARTERS' ? 'division' : 'quarter';
  const division = row.kind === 'QUARTERS' ? (row.values as QuarterRow).division : (quarter?.division ?? '');
  if (division === '' || divisionContains(range, division)) return [];
  return [{ field, reason: 'IMPORT_ROW_OUTSIDE_RANGE', facts: { division, range } }];
}

function factsOfBuilding({ quarter: _quarter, ...facts }: BuildingRow): BuildingFacts {
  return facts;
}

function factsOfUnit({ quarter: _quarter, building: _building, ...facts }: UnitRow): Omit<UnitRow, 'quarter' | 'building'> {
  return facts;
}

/** A row of empty cells. */
function blank<K extends RowKind>(kind: K): Rows[K] {
  const columns: Readonly<Record<string, Column<unknown>>> = COLUMNS[kind];
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column.blank])) as unknown as Rows[K];
}
