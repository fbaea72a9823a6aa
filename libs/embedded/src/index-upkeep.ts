import type { Entity, Stored } from '@heming/kit';
import type { IndexDeclaration } from '@heming/kit/engine';
import type { Database } from 'lmdb';
import type { Catalogue, CatalogueEntry } from './catalogue.js';
import { idBytes } from './catalogue.js';
import type { Writer } from './commit-queue.js';
import type { EmbeddedEnvironment } from './environment.js';
import { encodeName, encodeValue, isEntire, MAX_KEY_TEXT_BYTES, successor } from './index-key.js';
import { nameBytesOf, readKeys, type KeySpace } from './key-space.js';

/** Documents or entries treated in one transaction while indexes come and go. */
const CHUNK = 1_000;
const NOTHING = Buffer.alloc(0);

/** An index that is kept up. */
export interface Index {
  readonly declaration: IndexDeclaration;
  readonly space: KeySpace;
}

/** Where a collection lives. */
export interface CollectionPlace {
  readonly environment: EmbeddedEnvironment;
  readonly catalogue: Catalogue;
  /** Key in the catalogue: `<service>/<collection>`. */
  readonly key: string;
  readonly documents: Database<Stored<Entity>, Uint8Array>;
  readonly entries: Database<Buffer, Uint8Array>;
}

/** Keys of a document's entries in an index. */
export function entryKeys({ declaration, space }: Index, document: Stored<Entity>): readonly Buffer[] {
  const name = encodeName(document.state.name);
  return declaration
    .rows(document)
    .map((row) => Buffer.concat([space.prefix, ...row.map((value) => encodeValue(value, space.maxTextBytes)), name]));
}

/** Brings an index from what a document was (undefined: not there) to what it is. */
export function moveEntries(writer: Writer, index: Index, before: readonly Buffer[], after: readonly Buffer[]): void {
  for (const key of before) if (!after.some((other) => other.equals(key))) writer.remove(index.space.database, key);
  for (const key of after) if (!before.some((other) => other.equals(key))) writer.put(index.space.database, key, NOTHING);
}

/** Whether another document has an entry's values. */
export function isTaken({ space }: Index, key: Buffer, name: Buffer): boolean {
  const values = key.subarray(0, key.length - name.length);
  return readKeys(space, { lower: values, upper: successor(values) }, 2, false).some((other) => !other.equals(key));
}

/**
 * Makes the indexes of a collection those that are declared: fills new ones, empties those no longer declared. An interrupted run is taken up
 * again at the next start. With nothing to do it reads one entry of the catalogue.
 * @throws Error when a new unique index finds two documents with the same values
 */
export async function settleIndexes(
  place: CollectionPlace,
  declarations: readonly IndexDeclaration[],
): Promise<{ id: number; indexes: readonly Index[] }> {
  const { catalogue, key } = place;
  let entry = catalogue.read(key);
  if (entry === undefined || !isSettled(entry, declarations)) {
    entry = await catalogue.update(key, (known, newId) => announce(known, newId, declarations));
    for (const { id, signature, complete } of entry.indexes) {
      const declaration = declarations.find((one) => one.signature === signature);
      if (declaration === undefined) await empty(place, id);
      else if (!complete) await fill(place, entry.id, { declaration, space: spaceOf(place, id, declaration) });
    }
    entry = await catalogue.update(key, (known) => settle(known as CatalogueEntry, declarations));
  }
  const ids = new Map(entry.indexes.map(({ signature, id }) => [signature, id]));
  const indexes = declarations.map((declaration) => ({
    declaration,
    space: spaceOf(place, ids.get(declaration.signature) as number, declaration),
  }));
  return { id: entry.id, indexes };
}

function isSettled({ indexes }: CatalogueEntry, declarations: readonly IndexDeclaration[]): boolean {
  return (
    indexes.length === declarations.length &&
    declarations.every(({ signature }) => indexes.some((index) => index.signature === signature && index.complete))
  );
}

/** The entry before the work: new indexes and those that go are incomplete. */
function announce(known: CatalogueEntry | undefined, newId: () => number, declarations: readonly IndexDeclaration[]): CatalogueEntry {
  const id = known?.id ?? newId();
  const kept = (known?.indexes ?? []).map((index) => ({
    ...index,
    complete: index.complete && declarations.some(({ signature }) => signature === index.signature),
  }));
  const fresh = declarations.filter(({ signature }) => !kept.some((index) => index.signature === signature));
  return { id, indexes: [...kept, ...fresh.map(({ signature }) => ({ id: newId(), signature, complete: false }))] };
}

/** The entry after the work. */
function settle({ id, indexes }: CatalogueEntry, declarations: readonly IndexDeclaration[]): CatalogueEntry {
  const declared = indexes.filter(({ signature }) => declarations.some((one) => one.signature === signature));
  return { id, indexes: declared.map((index) => ({ ...index, complete: true })) };
}

function spaceOf({ entries }: CollectionPlace, id: number, { fields, many, sparse, unique }: IndexDeclaration): KeySpace {
  const maxTextBytes = Math.floor(MAX_KEY_TEXT_BYTES / fields.length);
  return {
    database: entries,
    prefix: idBytes(id),
    fields: [...fields, 'name'],
    maxTextBytes,
    isEntire: (value) => isEntire(value, maxTextBytes),
    many,
    sparse,
    unique,
  };
}

/** Documents of a collection by name, as a key space. */
export function primarySpace(documents: Database<Stored<Entity>, Uint8Array>, id: number): KeySpace {
  return { database: documents, prefix: idBytes(id), fields: ['name'], maxTextBytes: 0, many: undefined, sparse: false, unique: true };
}

async function fill({ environment, documents }: CollectionPlace, collection: number, index: Index): Promise<void> {
  const primary = primarySpace(documents, collection);
  const upper = successor(primary.prefix);
  for (let lower = primary.prefix; ;) {
    const keys = readKeys(primary, { lower, upper }, CHUNK, false);
    const last = keys.at(-1);
    if (last === undefined) return;
    const filled = keys.map((key) =>
      environment.write((writer) => fillOne(writer, index, documents.get(key) as Stored<Entity>, nameBytesOf(primary, key))),
    );
    await allSettled(filled);
    lower = Buffer.concat([last, Buffer.from([0])]);
  }
}

/** Waits for all before failing with the first failure, so that nothing is under way any more. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

function fillOne(writer: Writer, index: Index, document: Stored<Entity>, name: Buffer): void {
  const keys = entryKeys(index, document);
  const { unique, fields } = index.declaration;
  if (unique && keys.some((key) => isTaken(index, key, name))) {
    throw new Error(`the new unique index (${fields.join(', ')}) finds ${document.state.name} with the same values as another document`);
  }
  moveEntries(writer, index, [], keys);
}

async function empty({ environment, entries }: CollectionPlace, id: number): Promise<void> {
  const space: KeySpace = {
    database: entries,
    prefix: idBytes(id),
    fields: ['name'],
    maxTextBytes: 0,
    many: undefined,
    sparse: false,
    unique: false,
  };
  const bounds = { lower: space.prefix, upper: successor(space.prefix) };
  while (readKeys(space, bounds, 1, false).length > 0) {
    await environment.write((writer) => {
      for (const key of readKeys(space, bounds, CHUNK, false)) writer.remove(entries, key);
    });
  }
}
