import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, DocumentCollection, Entity } from '@heming/kit';
import { openDocumentStore } from './document-store.js';
import { openEnvironment, type EmbeddedEnvironment } from './environment.js';
import { LogStorage } from './log-storage.js';

const CHILDREN = join(__dirname, '..', 'children');
const NODE_ARGUMENTS = ['--conditions=heming-source', '--require', join(CHILDREN, 'source-hook.cjs')];
const { letters: declaration } = createRequire(__filename)('../children/letters.cjs') as { letters(): Collection<Letter> };
const ROUNDS = 10;
/** Numbers of one round start here times the round. */
const STRIDE = 1_000_000;

interface Letter extends Entity {
  readonly box: string;
  readonly number: number;
  readonly text: string;
}

/** What a child has been told is safe. */
class Acknowledged {
  readonly saved = new Set<number>();
  readonly changed = new Set<number>();
  readonly published = new Set<number>();

  add(message: Record<string, unknown>): void {
    for (const kind of ['saved', 'changed', 'published'] as const) {
      const number = message[kind];
      if (typeof number === 'number') this[kind].add(number);
    }
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test(`${ROUNDS} times killed amid its writing, a process has lost nothing that was acknowledged, and nothing is torn`, async () => {
  const acknowledged = new Acknowledged();
  for (let round = 0; round < ROUNDS; round++) {
    const child = fork(join(CHILDREN, 'writer.cjs'), [folder, String(round * STRIDE)], { execArgv: NODE_ARGUMENTS });
    await acknowledgements(child, acknowledged, acknowledged.saved.size + 100 + 30 * round);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await withFolder((letters, environment) => verify(letters, environment, acknowledged));
  }
  expect(acknowledged.published.size).toBeGreaterThan(1_000);
}, 120_000);

test('on a full disk writing stops with StoreReadOnly while reading goes on, and what was acknowledged is there when there is room again', async () => {
  const acknowledged = new Acknowledged();
  // Files of this process may have 6 MB: what a full disk does, without filling one.
  const command = 'ulimit -f 6144 && exec "$0" "$@"';
  const child = spawn('bash', ['-c', command, process.execPath, ...NODE_ARGUMENTS, join(CHILDREN, 'writer.cjs'), folder, '0'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = once(child, 'exit');
  const end = await acknowledgements(child, acknowledged, Number.POSITIVE_INFINITY);
  expect(end).toMatchObject({ readOnly: 'StoreReadOnly', writable: false, reads: true });
  expect(await gone).toEqual([0, null]);
  expect(acknowledged.published.size).toBeGreaterThan(100);
  await withFolder(async (letters, environment) => {
    await verify(letters, environment, acknowledged);
    const state = { name: 'letters/late', division: '2111', box: 'late', number: -1, text: '' };
    expect(await letters.insert([{ state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } }])).toEqual([
      { inserted: true },
    ]);
  });
}, 60_000);

/** Listens until so many letters are saved, or the child says that it can write no more. @returns its last message then */
function acknowledgements(child: ChildProcess, acknowledged: Acknowledged, enough: number): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the writer ended by itself with ${code}`)));
    child.on('message', (message: Record<string, unknown>) => {
      acknowledged.add(message);
      if (acknowledged.saved.size >= enough || 'readOnly' in message) resolve(message);
    });
  });
}

async function withFolder(work: (letters: DocumentCollection<Letter>, environment: EmbeddedEnvironment) => Promise<void>): Promise<void> {
  const environment = openEnvironment({ directory: folder });
  await work(await openDocumentStore({ environment, service: 'post' }).collection(declaration()), environment);
  await environment.close();
}

async function verify(
  letters: DocumentCollection<Letter>,
  environment: EmbeddedEnvironment,
  { saved, changed, published }: Acknowledged,
): Promise<void> {
  const all = new Map<number, number>();
  for await (const { state, revision, outbox } of letters.find({})) {
    expect(state).toMatchObject({
      name: `letters/${state.number}`,
      text: textOf(state.number),
      box: `${revision === 1 ? 'box' : 'moved'}-${state.number % 97}`,
    });
    expect(outbox.events).toHaveLength(revision === 1 ? 1 : 0);
    all.set(state.number, revision);
  }
  expect([...saved].filter((number) => !all.has(number))).toEqual([]);
  expect([...changed].filter((number) => all.get(number) !== 2)).toEqual([]);
  await verifyIndexes(letters, all);
  const events = new Set(await publishedNumbers(environment));
  expect([...published].filter((number) => !events.has(number))).toEqual([]);
}

async function verifyIndexes(letters: DocumentCollection<Letter>, all: ReadonlyMap<number, number>): Promise<void> {
  const byNumber: number[] = [];
  for await (const { state } of letters.find({ order: ['number'] })) byNumber.push(state.number);
  expect(byNumber).toEqual([...all.keys()].sort((a, b) => a - b));
  const boxes = Array.from({ length: 97 }, (_, box) => [`box-${box}`, `moved-${box}`]).flat();
  const counts = await Promise.all([boxes.slice(0, 97), boxes.slice(97)].map((some) => letters.count({ box: { in: some } })));
  expect(counts.reduce((total, count) => total + count, 0)).toBe(all.size);
  let waiting = 0;
  for await (const { outbox } of letters.pending(Number.MAX_SAFE_INTEGER)) waiting += outbox.events.length;
  expect(waiting).toBe([...all.values()].filter((revision) => revision === 1).length);
}

/** Numbers of the events in the log. */
async function publishedNumbers(environment: EmbeddedEnvironment): Promise<readonly number[]> {
  const storage = await LogStorage.open(environment);
  const topic = storage.topic('post.v1');
  const places = Array.from({ length: topic.partitions }, (_, partition) => ({ topic, partition }));
  return places.flatMap((place) => {
    const events = storage.read(place, 0, Number.MAX_SAFE_INTEGER);
    expect(events.map(({ offset }) => offset)).toEqual(events.map((_, i) => i));
    return events.map(({ event }) => {
      const number = Number(event.key.slice('letters/'.length));
      expect(Buffer.from(event.data).toString()).toBe(textOf(number));
      return number;
    });
  });
}

const textOf = (number: number): string => `${number}:`.padEnd(600, 'x');
