import type { Cause, Entity, PendingEvent, Stored } from '@heming/kit';
import { valueAt, type CollectionShape } from '@heming/kit/engine';

/** Longest name of a document, in UTF-8 bytes; as on the embedded engine. */
const MAX_NAME_BYTES = 512;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A document as MongoDB holds it: the kit's fields, and the domain state as a document of its own, so that no name of a field can collide. */
export interface MongoDocument {
  /** The name. */
  readonly _id: string;
  readonly revision: number;
  readonly version: number;
  /** The domain state without its name, and without what is absent or null. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly causes: readonly Cause[];
  readonly outbox: { readonly seq: number; readonly events: readonly PendingEvent[]; readonly since?: number };
}

/** Path of the field by which the relay finds documents with events to publish. */
export const PENDING_PATH = 'outbox.since';
const STATE = 'state.';

/** Where a declared field of the state is stored. */
export function pathOf(field: string): string {
  return field === 'name' ? '_id' : `${STATE}${field}`;
}

/** The declared field that is stored at a path. */
export function fieldOf(path: string): string {
  return path === '_id' ? 'name' : path.slice(STATE.length);
}

/** Writes documents of a collection. @throws TypeError or RangeError for what could not be read back, a mistake in the service */
export function documentWriter(shape: CollectionShape): (stored: Stored<Entity>) => MongoDocument {
  const nested = [...shape.fields.keys()].filter((path) => path.includes('.'));
  const indexed = [...new Set(shape.indexes.flatMap(({ fields }) => fields))];
  return ({ state, revision, version, causes, outbox }) => {
    shape.check(state);
    if (outbox.events.length > 0 !== (outbox.since !== undefined))
      throw new TypeError(`${state.name} has pending events without their time, or a time without events`);
    requireName(state.name);
    for (const path of indexed) requireWellFormed(valueAt(state, path));
    const { name, ...rest } = withoutAbsent(state, nested);
    return { _id: name, revision, version, state: rest, causes, outbox };
  };
}

/** Reads a document back. */
export function readDocument<T extends Entity>({ _id, state, revision, version, causes, outbox }: MongoDocument): Stored<T> {
  return { state: { name: _id, ...state } as unknown as T, revision, version, causes, outbox };
}

/** Reads a document of which only some fields were asked for. */
export function readFields<T extends Entity>({ _id, state, revision, version }: MongoDocument): Stored<T> {
  return readDocument({ _id, state, revision, version, causes: [], outbox: { seq: 0, events: [] } });
}

/** Whether a document can have this name. */
export function isName(name: string): boolean {
  const length = typeof name === 'string' ? Buffer.byteLength(name) : 0;
  return length > 0 && length <= MAX_NAME_BYTES;
}

/** @throws RangeError for a text with half a surrogate pair, which would be stored as another text */
export function requireWellFormed(value: unknown): void {
  if (Array.isArray(value)) value.forEach(requireWellFormed);
  else if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw new RangeError('an indexed text holds half a surrogate pair');
}

function requireName(name: string): void {
  if (!isName(name)) throw new RangeError(`a name has 1 to ${MAX_NAME_BYTES} bytes, this one ${Buffer.byteLength(name)}`);
  requireWellFormed(name);
}

/** Null and absent are one, and a sparse index knows only absent. */
function withoutAbsent(state: Entity, nested: readonly string[]): Entity {
  let lean = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null && value !== undefined));
  for (const path of nested) if (valueAt(lean, path) === null) lean = without(lean, path.split('.'));
  return lean as unknown as Entity;
}

function without(value: Record<string, unknown>, [member = '', ...rest]: readonly string[]): Record<string, unknown> {
  const { [member]: inner, ...others } = value;
  if (rest.length === 0 || inner === null || inner === undefined) return others;
  return { ...value, [member]: without(inner as Record<string, unknown>, rest) };
}
