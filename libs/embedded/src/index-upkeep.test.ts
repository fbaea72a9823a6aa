import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, DocumentCollection, Entity, Stored } from '@heming/kit';
import { Schema } from '@heming/kit/store';
import { Catalogue } from './catalogue.js';
import { openDocumentStore } from './document-store.js';
import { openEnvironment, type EmbeddedEnvironment } from './environment.js';

interface House extends Entity {
  readonly title?: string;
  readonly floor?: number;
}

const COUNT = 2_500;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function declaration(...indexes: [Record<string, 1>, Record<string, unknown>?][]): Collection<House> {
  const schema = new Schema<House>({
    name: { type: String, required: true },
    division: { type: String, required: true },
    title: String,
    floor: Number,
  });
  for (const [keys, options] of indexes) schema.index(keys, options);
  return { name: 'houses', schema, territory: 'open', missing: 'NONE', taken: 'TAKEN' };
}

const house = (number: number): Stored<House> => ({
  state: { name: `houses/${number}`, division: '2111', title: `t${number % 10}`, floor: number },
  revision: 1,
  version: 1,
  causes: [],
  outbox: { seq: 0, events: [] },
});

/** Opens the folder as a version of the program with these indexes would. */
async function start(
  declared: Collection<House>,
  work: (houses: DocumentCollection<House>, environment: EmbeddedEnvironment) => Promise<void>,
): Promise<void> {
  const environment = openEnvironment({ directory: folder });
  try {
    await work(await openDocumentStore({ environment, service: 'testing' }).collection(declared), environment);
  } finally {
    await environment.close();
  }
}

const fill = (): Promise<void> =>
  start(declaration([{ floor: 1 }]), async (houses) => {
    for (let first = 0; first < COUNT; first += 500) await houses.insert(Array.from({ length: 500 }, (_, i) => house(first + i)));
  });

const entries = async (environment: EmbeddedEnvironment): Promise<number> => (await environment.database('testing.indexes')).getKeysCount();

test('an index declared later is filled with what is there, one no longer declared is emptied', async () => {
  await fill();
  await start(declaration([{ title: 1 }]), async (houses, environment) => {
    expect(await houses.count({ title: 't3' })).toBe(COUNT / 10);
    await expect(houses.count({ floor: 3 })).rejects.toMatchObject({ name: 'UnservedQuery' });
    expect(await entries(environment)).toBe(COUNT);
  });
  await start(declaration(), async (_houses, environment) => expect(await entries(environment)).toBe(0));
});

test('an index that comes back after documents have changed without it tells the truth', async () => {
  await fill();
  await start(declaration(), async (houses) => {
    await houses.remove('houses/1', 1);
    await houses.replace({ ...house(2), revision: 2, state: { ...house(2).state, floor: -5 } }, 1);
  });
  await start(declaration([{ floor: 1 }]), async (houses) => {
    expect(await houses.count({ floor: { in: [1, 2] } })).toBe(0);
    expect(await houses.count({ floor: -5 })).toBe(1);
    expect(await houses.count({ floor: { exists: true } })).toBe(COUNT - 1);
  });
});

test('a filling that was interrupted is done again at the next start', async () => {
  await fill();
  const environment = openEnvironment({ directory: folder });
  const catalogue = await Catalogue.open(environment);
  await catalogue.update('testing/houses', (entry, newId) => ({
    id: entry?.id ?? 0,
    indexes: [...(entry?.indexes ?? []), { id: newId(), signature: 'title', complete: false }],
  }));
  await environment.close();
  await start(declaration([{ floor: 1 }], [{ title: 1 }]), async (houses) => expect(await houses.count({ title: 't3' })).toBe(COUNT / 10));
});

test('a unique index that finds two documents with the same values stops the start and says which, and the store stays writable', async () => {
  await fill();
  const environment = openEnvironment({ directory: folder });
  const store = openDocumentStore({ environment, service: 'testing' });
  await expect(store.collection(declaration([{ title: 1 }, { unique: true }]))).rejects.toThrow(/houses\/\d+ with the same values/);
  expect(store.writable).toBe(true);
  await environment.close();
  await start(declaration([{ floor: 1 }]), async (houses, { writable }) => {
    expect(writable).toBe(true);
    expect(await houses.count({ floor: { lt: 100 } })).toBe(100);
  });
});

test('two declarations of one name are a mistake', async () => {
  const environment = openEnvironment({ directory: folder });
  const store = openDocumentStore({ environment, service: 'testing' });
  const declared = declaration();
  expect(await store.collection(declared)).toBe(await store.collection(declared));
  await expect(store.collection(declaration())).rejects.toThrow(TypeError);
  await environment.close();
});
