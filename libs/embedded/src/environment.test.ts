import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreReadOnly, type Collection, type Entity, type OutgoingEvent, type Stored } from '@heming/kit';
import { Schema } from '@heming/kit/store';
import { openDocumentStore } from './document-store.js';
import { openEnvironment } from './environment.js';
import { openEventLog } from './event-log.js';

interface Note extends Entity {
  readonly text: string;
}

const RETRY = { attempts: 2, initialMs: 1, factor: 1, maxMs: 1 };
const LIMIT_BYTES = 2 ** 20;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notes: Collection<Note> = {
  name: 'notes',
  schema: new Schema<Note>({
    name: { type: String, required: true },
    division: { type: String, required: true },
    text: { type: String, required: true },
  }),
  territory: 'open',
  missing: 'NONE',
  taken: 'TAKEN',
};

const note = (number: number): Stored<Note> => ({
  state: { name: `notes/${number}`, division: '2111', text: 'x'.repeat(2_000) },
  revision: 1,
  version: 1,
  causes: [],
  outbox: { seq: 0, events: [] },
});

test('operations that arrive together share a transaction, and one that throws before it writes fails alone', async () => {
  const environment = openEnvironment({ directory: folder });
  const database = await environment.database('things');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      environment.write((writer) => {
        if (i === 7) throw new RangeError('not this one');
        writer.put(database, Buffer.from(`key-${i}`), Buffer.from('value'));
        return i;
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([{ status: 'rejected', reason: new RangeError('not this one') }]);
  expect(database.getKeysCount()).toBe(19);
  expect(environment.writable).toBe(true);
  await environment.close();
});

test('an operation that fails after it has written takes its whole transaction back, and nothing more is written', async () => {
  const environment = openEnvironment({ directory: folder });
  const database = await environment.database('things');
  const write = (key: string, fails: boolean): Promise<void> =>
    environment.write((writer) => {
      writer.put(database, Buffer.from(key), Buffer.from('value'));
      if (fails) throw new Error('the engine failed');
    });
  const outcomes = await Promise.allSettled([write('a', false), write('b', true), write('c', false)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  await expect(write('d', false)).rejects.toThrow(StoreReadOnly);
  expect(environment.writable).toBe(false);
  expect(database.getKeysCount()).toBe(0);
  await environment.close();
});

test('when the data file has reached its limit, writing stops, reading goes on, and all is there when opened with more room', async () => {
  const environment = openEnvironment({ directory: folder, mapSizeBytes: LIMIT_BYTES });
  const store = openDocumentStore({ environment, service: 'testing' });
  const documents = await store.collection(notes);
  let saved = 0;
  await expect(
    (async () => {
      for (;;) {
        await documents.insert([note(saved)]);
        saved++;
      }
    })(),
  ).rejects.toThrow(StoreReadOnly);
  expect(saved).toBeGreaterThan(100);
  expect(store.writable).toBe(false);
  await expect(documents.replace({ ...note(0), revision: 2 }, 1)).rejects.toThrow(StoreReadOnly);
  expect(await documents.count({})).toBe(saved);
  expect(await documents.get('notes/0')).toEqual(note(0));
  await environment.close();

  const roomier = openEnvironment({ directory: folder });
  const again = await openDocumentStore({ environment: roomier, service: 'testing' }).collection(notes);
  expect(await again.count({})).toBe(saved);
  expect(await again.insert([note(saved)])).toEqual([{ inserted: true }]);
  await roomier.close();
});

test('when nothing can be written any more, a consumer stops where it is, and the log still closes', async () => {
  const environment = openEnvironment({ directory: folder });
  const database = await environment.database('things');
  const log = openEventLog({ environment });
  await log.ensureTopics([{ name: 'testing.v1', partitions: 1 }]);
  const event = (id: string): OutgoingEvent => ({ id, type: 't', key: 'k', time: 0, data: Buffer.alloc(0), traceparent: '' });
  await log.publish('testing.v1', [event('1'), event('2')]);
  const heard: string[] = [];
  const breakEngine = async ({ id }: OutgoingEvent): Promise<void> => {
    heard.push(id);
    const broken = environment.write((writer) => {
      writer.remove(database, Buffer.from('none'));
      throw new Error('the engine failed');
    });
    await expect(broken).rejects.toThrow(StoreReadOnly);
    throw new Error('no effect');
  };
  await log.subscribe({ group: 'readers', topics: ['testing.v1'], retry: { ...RETRY, attempts: 1 }, handler: breakEngine });
  await log.close();
  expect(heard).toEqual(['1']);
  await environment.close();
});

test('databases can be opened, and writes waited for, while others never cease to write', async () => {
  const environment = openEnvironment({ directory: folder });
  const database = await environment.database('things');
  let busy = true;
  const writers = Array.from({ length: 4 }, async (_, i) => {
    for (let n = 0; busy; n++)
      await environment.write((writer) => writer.put(database, Buffer.from(`${i}-${n % 10}`), Buffer.from('value')));
  });
  await environment.settled();
  expect((await environment.database('others')).getKeysCount()).toBe(0);
  busy = false;
  await Promise.all(writers);
  await environment.close();
});

test('closing waits for what is being written; afterwards nothing is', async () => {
  const environment = openEnvironment({ directory: folder });
  const store = openDocumentStore({ environment, service: 'testing' });
  const documents = await store.collection(notes);
  const writing = Array.from({ length: 50 }, (_, i) => documents.insert([note(i)]));
  await store.close();
  await expect(documents.insert([note(51)])).rejects.toThrow(StoreReadOnly);
  expect((await Promise.all(writing)).flat()).toEqual(Array.from({ length: 50 }, () => ({ inserted: true })));
  await environment.close();
  await environment.close();
});
