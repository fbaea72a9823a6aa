import type { Collection, DocumentCollection, Entity, Position, Query, Stored } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';

/** What the document-store conformance suite keeps: a thing with a field of every kind that can be declared. */
export interface House extends Entity {
  readonly title?: string | null;
  readonly floor?: number | null;
  readonly sold?: boolean | null;
  readonly built?: Date | null;
  readonly tags?: readonly string[];
  readonly marks?: readonly number[];
  /** Unique where there is one. */
  readonly code?: string | null;
  /** Unique together with `plot`, where there is either. */
  readonly sheet?: string | null;
  readonly plot?: number | null;
  /** Declared but not indexed. */
  readonly note?: string | null;
  readonly photo?: Uint8Array;
  readonly rooms?: readonly { readonly use: string; readonly areaCenti: number; readonly measured?: Date }[];
  readonly address?: { readonly street: string; readonly number?: number };
}

/** The collection, declared afresh under a name. */
export function houses(name = 'houses'): Collection<House> {
  const schema = new Schema<House>({
    name: { type: String, required: true },
    division: { type: String, required: true, index: true },
    title: { type: String, index: true },
    floor: { type: Number, index: true },
    sold: { type: Boolean },
    built: { type: Date, index: true },
    tags: { type: [String], index: true },
    marks: { type: [Number] },
    code: { type: String, unique: true, sparse: true },
    sheet: { type: String },
    plot: { type: Number },
    note: { type: String },
    photo: { type: Buffer },
    rooms: { type: [Schema.Types.Mixed] },
    address: { street: { type: String }, number: { type: Number } },
  } as never);
  schema.index({ division: 1, title: 1 });
  schema.index({ division: 1, sold: 1, floor: 1 });
  schema.index({ sold: -1, floor: -1 });
  schema.index({ marks: 1, floor: 1 });
  schema.index({ sheet: 1, plot: 1 }, { unique: true, sparse: true });
  schema.index({ 'address.street': 1 });
  return collection<House>({ name, schema, territory: 'open', missing: 'NO_SUCH_HOUSE', taken: 'HOUSE_THERE' });
}

/** A house of a number, with whatever else is given. */
export function house(number: number, rest: Partial<House> = {}): House {
  return { name: `houses/${String(number).padStart(6, '0')}`, division: '211103', ...rest };
}

/** A new document without causes and events. */
export function fresh(state: House): Stored<House> {
  return { state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } };
}

/** The document after a change of its state. */
export function changed(current: Stored<House>, state: Partial<House>): Stored<House> {
  return { ...current, state: { ...current.state, ...state }, revision: current.revision + 1, version: current.version + 1 };
}

/** A document with an event to publish since a time. */
export function announcing(state: House, since: number): Stored<House> {
  const event = {
    id: `testing:houses:${state.name}:1`,
    type: 'testing.v1.HouseBuilt',
    key: state.name,
    time: since,
    data: Uint8Array.of(1, 0, 255),
    traceparent: '',
  };
  return { ...fresh(state), outbox: { seq: 1, events: [event], since } };
}

/** Saves houses, all of which must be accepted. */
export async function save(documents: DocumentCollection<House>, states: readonly House[]): Promise<void> {
  for (let start = 0; start < states.length; start += 1_000) {
    const outcomes = await documents.insert(states.slice(start, start + 1_000).map(fresh));
    expect(outcomes.filter(({ inserted }) => !inserted)).toEqual([]);
  }
}

/** All that a query finds. */
export async function found(documents: DocumentCollection<House>, query: Query<House>): Promise<House[]> {
  const states: House[] = [];
  for await (const { state } of documents.find(query)) states.push(state);
  return states;
}

/** Names of all that a query finds. */
export async function names(documents: DocumentCollection<House>, query: Query<House>): Promise<string[]> {
  return (await found(documents, query)).map(({ name }) => name);
}

/** The position of a house in an order, from which the next page starts. */
export function positionOf(state: House, order: Query<House>['order'] = []): Position {
  const values = order.map((field) => (state[field.replace(/^-/, '') as keyof House] ?? null) as string | number | boolean | Date | null);
  return { values, name: state.name };
}
