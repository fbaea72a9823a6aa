import { loadContract, Refusal, type MessageCodec } from '@heming/contracts';
import type { Reason } from '@heming/contracts/registry/v1';
import { divisionContains } from '@heming/values';
import { COLUMNS, type ReadRow } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { buildingName, quarterName, unitName } from './domain/names.js';
import type { Rows } from './domain/rows.js';
import {
  refusalOf,
  STAND_IN_BUILDING,
  STAND_IN_QUARTER,
  STAND_IN_UNIT,
  type Attempt,
  type Demands,
  type Judge,
  type Registered,
  type RowFault,
  type Surroundings,
} from './import-judge.js';
import { ORGANISATIONS_JUDGE, PERSONS_JUDGE, TITLES_JUDGE } from './people-judges.js';
import { BUILDINGS_JUDGE, QUARTERS_JUDGE, UNITS_JUDGE } from './place-judges.js';

/** Either the state to be registered or everything that is wrong, as far as the row and its surroundings tell. */
export type Judgement<K extends RowKind> =
  { readonly accepted: true; readonly state: Registered[K] } | { readonly accepted: false; readonly faults: readonly RowFault[] };

const JUDGES: { readonly [K in RowKind]: Judge<K> } = {
  QUARTERS: QUARTERS_JUDGE,
  BUILDINGS: BUILDINGS_JUDGE,
  UNITS: UNITS_JUDGE,
  ORGANISATIONS: ORGANISATIONS_JUDGE,
  PERSONS: PERSONS_JUDGE,
  TITLES: TITLES_JUDGE,
};

interface MessageRules {
  readonly codec: MessageCodec;
  readonly blank: object;
}

const NOBODY: Attempt<never>['owners'] = new Map();

const MESSAGE_RULES = new Map<string, MessageRules>();

/** Judges a row by the rules of the RPC that would register it, and lists everything that breaks them. */
export function judge<K extends RowKind>(row: ReadRow<K>, surroundings: Surroundings, demands: Demands): Judgement<K> {
  const rules: Judge<K> = JUDGES[row.kind];
  const faults = distinct([
    ...unreadCells(row),
    ...brokenRules(row, rules),
    ...missingParents(row, surroundings),
    ...rules.faultsAround(row.values, surroundings, demands),
    ...outsideRange(row, rules, surroundings, demands),
  ]);
  const wrong = new Set(faults.map(({ field }) => field));
  let attempt = attemptOf(row, rules, surroundings, wrong);
  const raised = new Set<Reason>();
  for (;;) {
    const refusal = refusalOf(() => rules.register(attempt, demands));
    if (!(refusal instanceof Refusal)) return faults.length === 0 ? { accepted: true, state: refusal } : { accepted: false, faults };
    const reason = refusal.reason as Reason;
    const objection = rules.objections[reason];
    if (raised.has(reason)) return { accepted: false, faults };
    raised.add(reason);
    const field = objection?.fields.find((name) => name === refusal.facts['field']) ?? objection?.fields[0] ?? '';
    if (!objection?.fields.some((name) => wrong.has(name))) faults.push({ field, reason, facts: refusal.facts });
    if (objection === undefined) return { accepted: false, faults };
    attempt = objection.setAside(attempt);
  }
}

/** The first try: what is wrong or not on record is stood in for. */
function attemptOf<K extends RowKind>(
  { values }: ReadRow<K>,
  rules: Judge<K>,
  { quarter, building, unit, owners }: Surroundings,
  wrong: ReadonlySet<string>,
): Attempt<Rows[K]> {
  const keys = Object.entries(rules.keys).some(([field]) => wrong.has(field)) ? rules.keys : {};
  return {
    values: { ...values, ...keys },
    quarter: quarter ?? STAND_IN_QUARTER,
    building: building ?? STAND_IN_BUILDING,
    unit: unit ?? STAND_IN_UNIT,
    owners: owners === undefined ? NOBODY : new Map([...owners].map(([number, { name }]) => [number, name])),
  };
}

/** That a row has more or fewer cells than the header: its cells may stand in wrong columns, so nothing more is said of it. */
export function raggedRow({ line }: { readonly line: number }): RowFault {
  return { field: '', reason: 'IMPORT_UNREADABLE', facts: { line } };
}

/** Once only what is wrong with a cell, however it was found. */
function distinct(faults: readonly RowFault[]): RowFault[] {
  const seen = new Set<string>();
  return faults.filter(({ field, reason, facts, rule }) => {
    const key = JSON.stringify([field, reason, facts, rule]);
    return !seen.has(key) && seen.add(key);
  });
}

function unreadCells<K extends RowKind>({ unread }: ReadRow<K>): readonly RowFault[] {
  return unread.map((field) => ({ field, reason: 'IMPORT_CELL_INVALID', facts: {} }));
}

/** The field rules of the contract, which a request would have to keep, too; and that the keys of the parents are there. */
function brokenRules<K extends RowKind>(
  { kind, values: row, unread }: ReadRow<K>,
  { message, inMessage, parents }: Judge<K>,
): readonly RowFault[] {
  const { codec, blank: absent } = messageRules(message);
  const known = (field: string): boolean => field in COLUMNS[kind] && !unread.some((other) => other === field);
  const broken = codec.validate({ ...absent, ...inMessage(row) }).filter(({ field }) => known(field));
  return [
    ...parents
      .filter((field) => row[field] === '' && known(field))
      .map((field) => ({ field, reason: 'IMPORT_CELL_INVALID', facts: {} }) as const),
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

/** Names of the resources a row names as those it belongs to; absent for what it does not name, or not rightly. */
export interface Parents {
  readonly quarter?: string;
  readonly building?: string;
  readonly unit?: string;
}

/** The parents of a row, as its kind has them. */
export function parentsOf<K extends RowKind>({ kind, values: row }: ReadRow<K>): Parents {
  const { quarter = '', building = '', entrance = '', room = '' } = row as Partial<Rows['TITLES']>;
  if (quarter === '') return {};
  const name = quarterName(quarter);
  if (building === '') return { quarter: name };
  const of = { quarter: name, building: buildingName(name, building) };
  return kind !== 'TITLES' || entrance === '' || room === '' ? of : { ...of, unit: unitName(of.building, entrance, room) };
}

function missingParents<K extends RowKind>(row: ReadRow<K>, { quarter, building, unit }: Surroundings): readonly RowFault[] {
  const named = parentsOf(row);
  if (named.quarter !== undefined && quarter === undefined) {
    return [{ field: 'quarter', reason: 'QUARTER_NOT_FOUND', facts: { name: named.quarter } }];
  }
  if (named.building !== undefined && building === undefined) {
    return [{ field: 'building', reason: 'BUILDING_NOT_FOUND', facts: { name: named.building } }];
  }
  if (named.unit !== undefined && unit === undefined) {
    return [{ field: 'room', reason: 'UNIT_NOT_FOUND', facts: { name: named.unit } }];
  }
  return [];
}

function outsideRange<K extends RowKind>(
  { values }: ReadRow<K>,
  { placeField, placeOf }: Judge<K>,
  surroundings: Surroundings,
  { range }: Demands,
): readonly RowFault[] {
  const division = placeOf(values, surroundings);
  if (division === '' || divisionContains(range, division)) return [];
  return [{ field: placeField, reason: 'IMPORT_ROW_OUTSIDE_RANGE', facts: { division, range } }];
}
