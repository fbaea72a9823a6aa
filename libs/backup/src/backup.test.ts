import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngines, openRestorePlace, openSnapshot } from '@heming/embedded';
import {
  sealedKeys,
  Sealing,
  type BackupSource,
  type Entity,
  type EventLog,
  type LogReader,
  type LogWriter,
  type OutgoingEvent,
  type ParkedEvent,
  type RestoreTarget,
  type Subscription,
  type Stored,
} from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';
import { readIdentities, readRecipients } from './age-keys.js';
import { KEY_FILES, makeKeys } from './make-keys.js';
import { MANIFEST_FILE, readManifest, type NewManifest } from './manifest.js';
import { restoreBackup, type Restored, type RestoreOptions } from './restore-backup.js';
import { readSigningKey } from './signing-key.js';
import { writeBackup, type CityParts } from './write-backup.js';

interface Note extends Entity {
  readonly text: string | null;
  readonly at: Date;
  readonly bytes: Uint8Array;
}

const notes = collection<Note>({
  name: 'notes',
  schema: new Schema<Note>({
    name: { type: String, required: true },
    division: { type: String },
    text: { type: String },
    at: { type: Date, required: true, index: true },
    bytes: { type: Buffer },
  }),
  territory: 'open',
  missing: 'NONE',
  taken: 'TAKEN',
});

const TOPIC = 'testing.v1';
const GROUP = 'readers';
const CITY: CityParts = {
  services: [{ name: 'testing', collections: [sealedKeys as never, notes as never] }],
  log: { topics: [TOPIC, 'absent.v1'], groups: [GROUP, 'nobody'] },
};
const ABOUT = { version: '0.0.0', mode: 'demo', contract: '0'.repeat(64) } as const;
const NOTES = 1_234;
const EVENTS = 700;
/** Of these, how many the group takes. */
const TAKEN = 500;
const PERSONS = ['persons/a', 'persons/b', 'persons/c'];
const RETRY = { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 };
const DATA_KEY = new Uint8Array(32).fill(7);

let folder: string;
let data: string;
let backup: string;
let written: NewManifest;
const path = (...names: string[]): string => join(folder, ...names);

const noteOf = (i: number): string => `notes/${i}`;
const event = (i: number, seq = 1): OutgoingEvent => ({
  id: `testing:notes:${noteOf(i)}:${seq}`,
  type: 'testing.v1.Noted',
  key: noteOf(i),
  time: 1_000 + i,
  data: new Uint8Array([0, 10, 13, 255, i % 256]),
  traceparent: '00-0-0-00',
});

function note(i: number): Stored<Note> {
  const state = {
    name: noteOf(i),
    division: '2111',
    text: i % 2 === 0 ? `第 ${i} 条` : null,
    at: new Date(i),
    bytes: new Uint8Array([i % 256]),
  };
  const outbox = i % 100 === 0 ? { seq: 2, events: [event(i, 2)], since: 5 } : { seq: 1, events: [] };
  return { state, revision: 3, version: 2, causes: [{ id: `request-${i}`, fingerprint: 'print' }], outbox };
}

/** Fills a data folder: documents, keys of three persons, events of which a group has taken some and given up others. */
async function fill(): Promise<void> {
  const engines = await openEngines({ data });
  const store = await engines.openStore('testing');
  const documents = await store.collection(notes);
  const all = Array.from({ length: NOTES }, (_, i) => note(i));
  await documents.insert(all.slice(0, 1_000));
  await documents.insert(all.slice(1_000));
  await new Sealing(await store.collection(sealedKeys), DATA_KEY).keysFor('persons', PERSONS);
  await engines.log.ensureTopics([{ name: TOPIC, partitions: 3 }]);
  const events = Array.from({ length: EVENTS }, (_, i) => event(i));
  await engines.log.publish(TOPIC, events.slice(0, TAKEN));
  await takeAll(engines.log);
  await engines.log.publish(TOPIC, events.slice(TAKEN));
  await engines.close();
}

/** A group takes the events there are, and gives up every hundredth. */
async function takeAll(log: EventLog): Promise<void> {
  let taken = 0;
  const subscription = await new Promise<Subscription>((all) => {
    const handler = ({ time }: { readonly time: number }): Promise<void> => {
      if (++taken === TAKEN) all(subscribed);
      return time % 100 === 0 ? Promise.reject(new Error('不行 no')) : Promise.resolve();
    };
    const subscribed = log.subscribe({ group: GROUP, topics: [TOPIC], handler, retry: RETRY });
  });
  await subscription.stop();
}

/** All that a data folder holds. */
async function contentsOf(directory: string): Promise<unknown> {
  const { log, ...place } = await openSnapshot({ data: directory });
  const store = await place.openStore('testing');
  const documents = [await listed((await store.collection(notes)).find({})), await listed((await store.collection(sealedKeys)).find({}))];
  const state = await log.state(CITY.log);
  const events = await Promise.all((state.topics[0]?.ranges ?? []).map((range, partition) => listed(log.events(TOPIC, partition, range))));
  const parked = await listed(log.parkedOf(GROUP));
  await place.close();
  return { documents, state, events, parked };
}

async function listed<R>(rows: AsyncIterable<R>): Promise<readonly R[]> {
  const found: R[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** An empty place whose log does one thing otherwise. */
async function placeWith(to: string, otherwise: Partial<LogWriter>): Promise<RestoreTarget> {
  const { log, ...place } = await openRestorePlace({ data: to });
  const same: LogWriter = {
    keepsOffsets: log.keepsOffsets,
    state: (names) => log.state(names),
    events: (...asked) => log.events(...asked),
    parkedOf: (group) => log.parkedOf(group),
    ensureTopics: (topics) => log.ensureTopics(topics),
    append: (...given) => log.append(...given),
    place: (positions) => log.place(positions),
    park: (...given) => log.park(...given),
  };
  return { ...place, log: { ...same, ...otherwise } };
}

async function optionsOf(rest: Partial<RestoreOptions> & { readonly from?: string; readonly to?: string }): Promise<RestoreOptions> {
  const { from = backup, to = path(`restored-${randomBytes(4).toString('hex')}`) } = rest;
  return {
    folder: from,
    manifest: await readManifest(from, path('keys', KEY_FILES.verification)),
    identities: await readIdentities(path('keys', KEY_FILES.identity)),
    city: CITY,
    dataKey: DATA_KEY,
    erased: new Set(),
    open: () => openRestorePlace({ data: to }),
    say: () => undefined,
    ...rest,
  };
}

const restored = async (rest: Parameters<typeof optionsOf>[0] = {}): Promise<Restored> => restoreBackup(await optionsOf(rest));

/** A copy of the backup with something done to it. */
function tampered(how: (copy: string) => void): string {
  const copy = path(`tampered-${randomBytes(4).toString('hex')}`);
  cpSync(backup, copy, { recursive: true });
  how(copy);
  return copy;
}

const partsOf = (copy: string): readonly string[] =>
  readdirSync(copy)
    .filter((file) => file !== MANIFEST_FILE)
    .sort();

const write = async (source: BackupSource, to: string): Promise<NewManifest> =>
  writeBackup({
    ...{ source, city: CITY, folder: to, about: ABOUT },
    recipients: await readRecipients([path('keys', KEY_FILES.recipient)]),
    signingKey: readSigningKey(path('keys', KEY_FILES.signing)),
  });

/** The data folder as a source of which all is of one moment. */
async function sourceOf(directory: string): Promise<BackupSource> {
  const { log, ...all } = await openSnapshot({ data: directory });
  return { ...all, moment: 'ALL', openLog: () => Promise.resolve(log) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heming-backup-'));
  [data, backup] = [path('data'), path('backup')];
  await makeKeys(path('keys'));
  await fill();
  const source = await sourceOf(data);
  written = await write(source, backup);
  await source.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is restored is what was backed up: documents, keys, events with their places, positions and parked events', async () => {
  const to = path('whole');
  expect(await restored({ to })).toEqual({ documents: NOTES + PERSONS.length, events: EVENTS, parked: 5, erased: 0 });
  expect(await contentsOf(to)).toEqual(await contentsOf(data));
});

test('the manifest counts what is in each part and says that all is of one moment', async () => {
  const manifest = await readManifest(backup, path('keys', KEY_FILES.verification));
  expect(manifest).toEqual({ format: 'heming-backup/1', ...written });
  expect(manifest.moment).toBe('ALL');
  expect(manifest.parts.map(({ content, count }) => [content.kind, count])).toEqual([
    ['positions', 3],
    ['parked', 5],
    ['documents', PERSONS.length],
    ['documents', NOTES],
    ['events', EVENTS],
  ]);
  expect(manifest.topics).toEqual([{ name: TOPIC, partitions: 3, heads: [0, 0, 0] }]);
});

test('nothing in the files of a backup can be read', () => {
  for (const file of partsOf(backup)) {
    const bytes = readFileSync(join(backup, file));
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    for (const text of ['notes/1', 'persons/', 'testing.v1.Noted']) expect(bytes.includes(text)).toBe(false);
  }
});

test('a copy is gone once it was read, and a folder without data has nothing to back up', async () => {
  expect(readdirSync(data)).not.toContain('snapshot');
  mkdirSync(path('nothing'));
  await expect(openSnapshot({ data: path('nothing') })).rejects.toThrow('holds no data of Heming');
});

test('a backup that was given up has not the name of one, and the next one takes its place', async () => {
  const to = path('given-up');
  const source = await sourceOf(data);
  const failing: BackupSource = { ...source, openStore: () => Promise.reject(new Error('the disk is gone')) };
  await expect(write(failing, to)).rejects.toThrow('the disk is gone');
  expect(existsSync(to)).toBe(false);
  expect(existsSync(join(`${to}.partial`, MANIFEST_FILE))).toBe(false);
  await expect(optionsOf({ from: `${to}.partial` })).rejects.toThrow('is no backup');
  await write(source, to);
  await source.close();
  expect(existsSync(`${to}.partial`)).toBe(false);
  await expect(write(source, to)).rejects.toThrow('is there already');
});

const TAMPERINGS: Readonly<Record<string, (copy: string) => void>> = {
  'a part is missing': (copy) => rmSync(join(copy, partsOf(copy)[3] ?? '')),
  'a part is shorter': (copy) => truncateSync(join(copy, partsOf(copy)[3] ?? ''), 1_000),
  'a part is longer': (copy) => appendFileSync(join(copy, partsOf(copy)[0] ?? ''), '\n'),
  'a part is empty': (copy) => truncateSync(join(copy, partsOf(copy)[4] ?? ''), 0),
  'two parts have changed places': (copy) => {
    const [one = '', other = ''] = partsOf(copy).slice(2);
    renameSync(join(copy, one), join(copy, 'aside'));
    renameSync(join(copy, other), join(copy, one));
    renameSync(join(copy, 'aside'), join(copy, other));
  },
  'a part is that of another backup': (copy) => cpSync(join(path('other'), partsOf(copy)[3] ?? ''), join(copy, partsOf(copy)[3] ?? '')),
};

test('every bit of a part counts: turned around, it is refused before anything is written', async () => {
  const to = path('bit');
  for (const file of partsOf(backup)) {
    const bytes = readFileSync(join(backup, file));
    for (const at of [0, 30, bytes.length >> 1, bytes.length - 1]) {
      const from = tampered((copy) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        rmSync(join(copy, file));
        appendFileSync(join(copy, file), changed);
      });
      await expect(restored({ from, to })).rejects.toThrow('is not the file that was signed for');
      expect(existsSync(to)).toBe(false);
    }
  }
});

test.each(Object.keys(TAMPERINGS))('refused before anything is written: %s', async (what) => {
  const source = await sourceOf(data);
  if (!existsSync(path('other'))) await write(source, path('other'));
  await source.close();
  const to = path('refused');
  await expect(restored({ from: tampered(TAMPERINGS[what] as (copy: string) => void), to })).rejects.toThrow(
    /lacks|not the file that was signed for/,
  );
  expect(existsSync(to)).toBe(false);
});

test('a manifest that was changed, or that another key signed, is refused', async () => {
  const changed = tampered((copy) => {
    const [header, payload = '', signature] = readFileSync(join(copy, MANIFEST_FILE), 'utf8').trim().split('.');
    const lie = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"count": 1234', '"count": 1233')).toString('base64url');
    rmSync(join(copy, MANIFEST_FILE));
    appendFileSync(join(copy, MANIFEST_FILE), [header, lie, signature].join('.'));
  });
  await expect(optionsOf({ from: changed })).rejects.toThrow('was not signed by the key');
  await makeKeys(path('other-keys'));
  await expect(readManifest(backup, path('other-keys', KEY_FILES.verification))).rejects.toThrow('was not signed by the key');
  const unsigned = tampered((copy) => {
    const [, payload] = readFileSync(join(copy, MANIFEST_FILE), 'utf8').split('.');
    rmSync(join(copy, MANIFEST_FILE));
    appendFileSync(join(copy, MANIFEST_FILE), `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`);
  });
  await expect(optionsOf({ from: unsigned })).rejects.toThrow('was not signed by the key');
});

test('a verification key is taken as it was printed, from a file of it, and from a PEM file', async () => {
  const text = readFileSync(path('keys', KEY_FILES.verification), 'utf8').trim();
  expect(await readManifest(backup, text)).toEqual(await readManifest(backup, path('keys', KEY_FILES.signing)));
  await expect(readManifest(backup, path('absent'))).rejects.toThrow('cannot read the key');
});

test('without the identity or the data key nothing is written', async () => {
  const to = path('keyless');
  await makeKeys(path('third-keys'));
  const identities = await readIdentities(path('third-keys', KEY_FILES.identity));
  await expect(restored({ identities, to })).rejects.toThrow('cannot be decrypted by the identity');
  await expect(restored({ dataKey: new Uint8Array(32).fill(8), to })).rejects.toThrow('is not the one that personal data were sealed with');
  await expect(restored({ dataKey: undefined, to })).rejects.toThrow('set HEMING_DATA_KEY');
  expect(existsSync(to)).toBe(false);
});

test('a place that holds anything is left as it is', async () => {
  const before = await contentsOf(data);
  await expect(restored({ to: data })).rejects.toThrow('is not empty: it holds heming.mdb');
  expect(await contentsOf(data)).toEqual(before);
  const place = await openRestorePlace({ data: path('taken') });
  await (await (await place.openStore('testing')).collection(notes)).insert([note(1)]);
  await expect(restored({ open: () => Promise.resolve(place) })).rejects.toThrow('there are documents in testing/notes');
  const topics = await openRestorePlace({ data: path('topics') });
  await topics.log.ensureTopics([{ name: TOPIC, partitions: 3 }]);
  await topics.log.append(TOPIC, 1, [{ ...event(1), offset: 0, appendedAt: 1 }]);
  await expect(restored({ open: () => Promise.resolve(topics) })).rejects.toThrow('there are events in the topic testing.v1');
});

test('a restore that fails leaves its mark, and so does one into engines that keep other things than they were given', async () => {
  const to = path('marked');
  const failing = placeWith(to, { append: () => Promise.reject(new Error('the disk is full')) });
  await expect(restored({ open: () => failing })).rejects.toThrow('the disk is full');
  const rest = await sourceOf(to);
  await expect(write(rest, path('of-a-rest'))).rejects.toThrow('the restore into this place did not end');
  await rest.close();
  const lossy = placeWith(path('lossy'), { place: () => Promise.resolve() });
  await expect(restored({ open: () => lossy })).rejects.toThrow('001-positions.jsonl.gz.age');
});

test('the keys of those who were erased since come back empty, and those of the others open', async () => {
  const to = path('erased');
  expect(await restored({ to, erased: new Set(['persons/b', 'persons/unknown']) })).toMatchObject({ erased: 1 });
  const engines = await openEngines({ data: to });
  const keys = await (await engines.openStore('testing')).collection(sealedKeys);
  const sealing = new Sealing(keys, DATA_KEY);
  const opened = await Promise.all(PERSONS.map((person) => sealing.keyOf('persons', person)));
  expect(opened.map((key) => key?.length)).toEqual([32, undefined, 32]);
  const [wrapped] = (await Promise.all(PERSONS.map((person) => keys.get(`sealedKeys/persons/${person}`)))).map((key) => key?.state.wrapped);
  expect(wrapped).not.toBe('');
  await engines.close();
});

test('where the log goes on while documents are read, what they have not announced is left out, and no id of it is ever given again', async () => {
  const foreign = { ...event(1), id: 'other:things:things/x:9', key: 'k' };
  const removed = { ...event(1), id: 'testing:notes:notes/removed:3' };
  const announced = [event(1), removed];
  // Of these the documents of the backup have announced 2:1 and 100:2; 2:2 and one of a note that is not there are behind the backup.
  const meanwhile = [event(2), event(2, 2), event(100, 2), event(9_999), foreign];
  const parkedAt = (offset: number): ParkedEvent => ({
    event: { ...event(offset), topic: TOPIC, partition: 0, offset: String(offset), attempt: 6 },
    reason: '不行 no',
    parkedAt: 5,
  });
  const source = await sourceOf(data);
  let end = announced.length;
  const log: LogReader = {
    state: () => {
      const position = { group: GROUP, topic: TOPIC, partition: 0, offset: 1 };
      const state = { topics: [{ name: TOPIC, partitions: 1, ranges: [{ head: 0, end }] }], positions: [position] };
      end = announced.length + meanwhile.length;
      return Promise.resolve(state);
    },
    async *events(_topic, _partition, range) {
      for (const [offset, one] of [...announced, ...meanwhile].entries()) if (offset < range.end) yield { ...one, offset, appendedAt: 1 };
    },
    async *parkedOf(group) {
      if (group === GROUP) yield* [parkedAt(0), parkedAt(1)];
    },
  };
  const from = path('moving');
  const asked: string[] = [];
  const watched: BackupSource = {
    ...source,
    moment: 'EACH_DOCUMENT',
    openLog: () => Promise.resolve(log).finally(() => asked.push('log')),
    openStore: (service) => source.openStore(service).finally(() => asked.push(service)),
  };
  expect(await write(watched, from)).toMatchObject({
    moment: 'EACH_DOCUMENT',
    eventsMeanwhile: 5,
  });
  expect(asked).toEqual(['log', 'testing', 'log']);
  await source.close();
  const to = path('moved');
  expect(await restored({ from, to })).toMatchObject({ events: 5, parked: 1 });
  const place = await openSnapshot({ data: to });
  const ids: string[] = [];
  for await (const { id, offset } of place.log.events(TOPIC, 0, { head: 0, end: 9 })) ids.push(`${offset} ${id}`);
  expect(ids).toEqual([event(1), removed, event(2), event(100, 2), foreign].map(({ id }, offset) => `${offset} ${id}`));
  const documents = await (await place.openStore('testing')).collection(notes);
  expect((await documents.get(noteOf(7)))?.outbox).toEqual({ seq: 1_000_001, events: [] });
  expect((await documents.get(noteOf(100)))?.outbox).toEqual({ seq: 1_000_002, events: [event(100, 2)], since: 5 });
  await place.close();
});
