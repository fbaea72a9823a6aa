import type { DocumentCollection, Query, Stored } from '../ports/document-store.js';
import type { Entity } from './collection.js';
import { collection, Schema } from './index.js';
import { SealedCollection, sealedDeclaration } from './sealed-collection.js';
import { ERASED, seal, Sealing, sealedKeys, unseal, type SealedKey } from './sealing.js';

interface Letter extends Entity {
  readonly secret: string;
  readonly number: string;
  readonly open: string;
}

const schema = new Schema<Letter>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  secret: String,
  number: { type: String, required: true },
  open: String,
});
schema.index({ number: 1, division: 1 }, { unique: true });

const letters = collection<Letter>({
  name: 'letters',
  schema,
  territory: 'scoped',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
  sealed: { fields: ['secret', 'number'], searchable: ['number'] },
});

/** An engine of one Map: what it holds can be looked at. */
function engine<T extends Entity>(): DocumentCollection<T> & { readonly held: Map<string, Stored<T>> } {
  const held = new Map<string, Stored<T>>();
  const matches = ({ state }: Stored<T>, { where = {} }: Query<T>): boolean =>
    Object.entries(where).every(([field, value]) => state[field as keyof T] === value);
  return {
    held,
    get: (name) => Promise.resolve(held.get(name)),
    async *find(query) {
      for (const stored of await Promise.resolve([...held.values()])) if (matches(stored, query)) yield stored;
    },
    count: (where) => Promise.resolve([...held.values()].filter((stored) => matches(stored, { where })).length),
    insert: (documents) =>
      Promise.resolve(
        documents.map((document) => {
          if (held.has(document.state.name)) return { inserted: false, taken: 'name' };
          held.set(document.state.name, document);
          return { inserted: true };
        }),
      ),
    replace(next, expectedRevision) {
      if (held.get(next.state.name)?.revision !== expectedRevision) return Promise.resolve('stale');
      held.set(next.state.name, next);
      return Promise.resolve('replaced');
    },
    remove: (name) => Promise.resolve(held.delete(name)),
    async *pending() {},
  };
}

const stored = (state: Letter, revision = 1): Stored<Letter> => ({
  state,
  revision,
  version: revision,
  causes: [],
  outbox: { seq: 0, events: [] },
});
const letter = (id: string): Letter => ({
  name: `letters/${id}`,
  division: '2111',
  secret: `secret ${id}`,
  number: `no. ${id}`,
  open: 'open',
});

function openLetters(dataKey = new Uint8Array(32).fill(1)) {
  const [keys, documents] = [engine<SealedKey>(), engine<Letter>()];
  const sealing = new Sealing(keys, dataKey);
  return { keys, documents, sealing, sealed: new SealedCollection(documents, letters, sealing) };
}

test('the engine holds nothing of what is sealed, and the reader gets all of it', async () => {
  const { keys, documents, sealed } = openLetters();
  expect(await sealed.insert([stored(letter('a')), stored(letter('b'))])).toEqual([{ inserted: true }, { inserted: true }]);
  const held = JSON.stringify([...documents.held.values(), ...keys.held.values()]);
  expect(held).not.toMatch(/secret a|secret b|no\. a|no\. b/);
  expect((await sealed.get('letters/a'))?.state).toEqual(letter('a'));
});

test('an exact value is found by its blind index; a part, a range or an order is refused', async () => {
  const { sealed } = openLetters();
  await sealed.insert([stored(letter('a')), stored(letter('b'))]);
  const found: Letter[] = [];
  for await (const { state } of sealed.find({ where: { number: 'no. b' } })) found.push(state);
  expect(found).toEqual([letter('b')]);
  expect(await sealed.count({ number: { eq: 'no. a' } })).toBe(1);
  const first = (query: Query<Letter>) => sealed.find(query)[Symbol.asyncIterator]().next();
  await expect(first({ where: { number: { prefix: 'no' } } })).rejects.toThrow('sealed');
  await expect(first({ order: ['number'] })).rejects.toThrow('sealed');
  await expect(first({ where: { secret: 'secret a' } })).rejects.toThrow('not searchable');
});

test('indexes on sealed fields become indexes on their blind values; one that cannot be is refused at start', () => {
  expect(
    sealedDeclaration(letters)
      .schema.indexes()
      .map(([keys]) => keys),
  ).toEqual([{ numberBlind: 1, division: 1 }]);
  const wrong = schema.clone();
  wrong.index({ secret: 1 });
  expect(() => sealedDeclaration({ ...letters, schema: wrong })).toThrow('not searchable');
});

test('once its key is dropped a document reads as erased, its other fields as before, and no later write brings the content back', async () => {
  const { documents, sealed } = openLetters();
  await sealed.insert([stored(letter('a')), stored(letter('b'))]);
  await sealed.dropKey('letters/a');
  expect((await sealed.get('letters/a'))?.state).toEqual({ ...letter('a'), secret: ERASED, number: ERASED });
  await sealed.replace(stored(letter('a'), 2), 1);
  expect((await sealed.get('letters/a'))?.state).toEqual({ ...letter('a'), secret: ERASED, number: ERASED });
  expect(JSON.stringify(documents.held.get('letters/a'))).not.toMatch(/secret a|no\. a/);
  expect(await sealed.count({ number: 'no. a' })).toBe(0);
  expect((await sealed.get('letters/b'))?.state).toEqual(letter('b'));
});

test('a sealed value proves where it belongs: moved to another field or document it does not open', () => {
  const key = new Uint8Array(32).fill(9);
  const place = { collection: 'letters', document: 'letters/a', field: 'secret' };
  const text = seal(key, place, '丙');
  expect(unseal(key, place, text)).toBe('丙');
  expect(seal(key, place, '丙')).not.toBe(text);
  expect(() => unseal(key, { ...place, field: 'number' }, text)).toThrow();
  expect(() => unseal(key, { ...place, document: 'letters/b' }, text)).toThrow();
  expect(() => unseal(new Uint8Array(32), place, text)).toThrow();
});

test('bytes are sealed as bytes, and prove where they belong, too', () => {
  const key = new Uint8Array(32).fill(9);
  const place = { collection: 'letters', document: 'letters/a', field: 'scan' };
  const bytes = new Uint8Array([0, 255, 1, 2]);
  const sealed = seal(key, place, bytes);
  expect(Buffer.from(sealed).includes(Buffer.from(bytes))).toBe(false);
  expect(unseal(key, place, sealed)).toEqual(bytes);
  expect(() => unseal(key, { ...place, document: 'letters/b' }, sealed)).toThrow();
  expect(() => unseal(key, place, bytes)).toThrow('not sealed');
});

test('a removed document leaves no key, and another one of its name reads as written', async () => {
  const { keys, sealed } = openLetters();
  await sealed.insert([stored(letter('a'))]);
  expect(await sealed.remove('letters/a', 1)).toBe(true);
  expect(keys.held.size).toBe(0);
  await sealed.insert([stored({ ...letter('a'), secret: 'another' })]);
  expect((await sealed.get('letters/a'))?.state.secret).toBe('another');
});

test('with another data key nothing opens and nothing is found', async () => {
  const { keys, documents, sealed } = openLetters();
  await sealed.insert([stored(letter('a'))]);
  const other = new SealedCollection(documents, letters, new Sealing(keys, new Uint8Array(32).fill(2)));
  await expect(other.get('letters/a')).rejects.toThrow();
  expect(await other.count({ number: 'no. a' })).toBe(0);
  expect(sealedKeys.name).toBe('sealedKeys');
});

test('what is counted is read with its sealed fields empty, and no key is needed for it', async () => {
  const { keys, documents, sealed } = openLetters();
  await sealed.insert([stored(letter('a')), stored(letter('b'))]);
  const other = new SealedCollection(documents, letters, new Sealing(keys, new Uint8Array(32).fill(2)));
  const found: Letter[] = [];
  for await (const { state } of other.findUnopened({ where: { open: letter('b').open } })) found.push(state);
  expect(found).toContainEqual({ ...letter('b'), secret: '', number: '' });
  expect(JSON.stringify(found)).not.toMatch(/secret [ab]|no\. |Blind/);
});
