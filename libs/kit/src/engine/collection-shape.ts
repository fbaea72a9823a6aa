import type { IndexValue, Stored } from '../ports/document-store.js';
import type { Collection, Entity } from '../store/collection.js';
import { stateCheck } from './state-check.js';

/** Types a condition can be about. */
export type FieldType = 'text' | 'number' | 'flag' | 'time';

/** A declared field that conditions and indexes may name. */
export interface Field {
  /** Dotted for a member of a nested object. */
  readonly path: string;
  readonly type: FieldType;
  /** Whether it is a list; conditions are then about its elements. */
  readonly many: boolean;
  readonly required: boolean;
}

/** An index as the schema declares it. */
export interface IndexDeclaration {
  /** Says all there is to it, so that another declaration is another index. */
  readonly signature: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
  /** Documents that have none of the fields are left out. */
  readonly sparse: boolean;
  /** The field that is a list, if one is: every element has an entry. */
  readonly many: string | undefined;
  /** The values a document is found by, one row per entry, without its name. */
  rows(document: Stored<Entity>): readonly (readonly IndexedValue[])[];
}

export type IndexedValue = IndexValue | null | undefined;

/** What a collection's schema says, as far as the port offers it. */
export interface CollectionShape {
  readonly fields: ReadonlyMap<string, Field>;
  readonly indexes: readonly IndexDeclaration[];
  /** @throws TypeError for a state with unknown or missing members, or members of another type: a mistake in the service */
  check(state: Entity): void;
}

/** Signature of the index of documents with events to publish. */
export const PENDING = '$pending';

const TYPES: Readonly<Record<string, FieldType>> = { String: 'text', Number: 'number', Boolean: 'flag', Date: 'time' };
const OPTIONS = new Set(['unique', 'sparse', 'name', 'background']);

/** A mongoose schema, as far as it matters here. */
interface SchemaInside {
  readonly paths: Readonly<Record<string, SchemaPath>>;
  /** By top-level member. */
  readonly tree: object;
}

/** A path of a mongoose schema. */
interface SchemaPath {
  readonly instance: string;
  readonly isRequired?: boolean;
  readonly embeddedSchemaType?: { readonly instance: string };
}

/**
 * Reads a declaration.
 * @throws TypeError for an index that the port does not offer: on undeclared or structured fields, mixed in direction, of a special kind
 */
export function shapeOf({ name, schema }: Collection<never>): CollectionShape {
  const { paths, tree } = schema as unknown as SchemaInside;
  const fields = new Map<string, Field>();
  for (const path of ['name', 'division']) fields.set(path, { path, type: 'text', many: false, required: true });
  for (const [path, { instance, isRequired, embeddedSchemaType }] of Object.entries(paths)) {
    const many = instance === 'Array';
    const type = TYPES[many ? (embeddedSchemaType?.instance ?? '') : instance];
    if (type !== undefined && !fields.has(path)) fields.set(path, { path, type, many, required: isRequired === true });
  }
  const declared = schema
    .indexes()
    .map(([keys, options]) => indexOf(name, fields, keys as Record<string, unknown>, options as Record<string, unknown>));
  const bySignature = new Map([...declared, pendingIndex()].map((index) => [index.signature, index]));
  return { fields, indexes: [...bySignature.values()], check: stateCheck(name, Object.keys(tree), paths, fields) };
}

/** What a document has at a path. */
export function valueAt(state: object, path: string): unknown {
  let value: unknown = state;
  for (const member of path.split('.')) {
    if (value === null || value === undefined) return undefined;
    value = (value as Record<string, unknown>)[member];
  }
  return value;
}

function indexOf(
  collection: string,
  known: ReadonlyMap<string, Field>,
  keys: Record<string, unknown>,
  options: Record<string, unknown>,
): IndexDeclaration {
  const fields = Object.keys(keys);
  const refuse = (why: string): never => {
    throw new TypeError(`the index (${fields.join(', ')}) of ${collection} ${why}`);
  };
  const odd = Object.keys(options).find((option) => !OPTIONS.has(option));
  if (odd !== undefined) refuse(`asks for ${odd}, which the port does not offer`);
  const directions = new Set(Object.values(keys));
  if (directions.size > 1 || !(directions.has(1) || directions.has(-1))) refuse('has to go one way in all its fields');
  const unknown = fields.find((field) => !known.has(field));
  if (unknown !== undefined) refuse(`names ${unknown}, which is not a text, number, flag, time or list of such`);
  const lists = fields.filter((field) => known.get(field)?.many);
  const unique = options['unique'] === true;
  if (lists.length > 1 || (unique && lists.length > 0)) refuse('has more than one list, or a list in a unique index');
  const sparse = options['sparse'] === true;
  const many = lists[0];
  return {
    signature: [fields.join(','), ...(unique ? ['unique'] : []), ...(sparse ? ['sparse'] : [])].join(' '),
    fields,
    unique,
    sparse,
    many,
    rows: ({ state }) => rowsOf(state, fields, sparse, many),
  };
}

function rowsOf(state: object, fields: readonly string[], sparse: boolean, many: string | undefined): readonly (readonly IndexedValue[])[] {
  const row = fields.map((field) => valueAt(state, field) as IndexedValue);
  if (sparse && row.every((value) => value === null || value === undefined)) return [];
  if (many === undefined) return [row];
  const place = fields.indexOf(many);
  const elements = (row[place] ?? []) as unknown as readonly IndexedValue[];
  const distinct = [...new Map(elements.map((element) => [element instanceof Date ? element.getTime() : element, element])).values()];
  return distinct.map((element) => row.with(place, element));
}

function pendingIndex(): IndexDeclaration {
  return {
    signature: PENDING,
    fields: [PENDING],
    unique: false,
    sparse: true,
    many: undefined,
    rows: ({ outbox }) => (outbox.since === undefined ? [] : [[outbox.since]]),
  };
}
