import type { DocumentStore } from '@heming/kit';
import type { MongoConnection } from '@heming/mongo';
import { alteredStore } from '@heming/testing';
import type { MongoServer } from '@heming/testing/servers';
import { forget, mongoUnderTest, ownDatabases, type MongoUnderTest } from './mongo-store.js';
import { publishedEvents } from './published-events.js';
import { reasonOf, registryOn, type RegistryOn } from './registry-on.js';

const DIVISION = 'divisions/211103016005';
const codeOf = (number: number): string => `PJ-211103016-${String(number).padStart(4, '0')}`;
/** In the answers to reads, which the driver repeats by itself, and in descriptions of the server. */
const NO_WRITES = ['cursor', 'maxWireVersion'].map((word) => Buffer.from(word));

let mongo: MongoUnderTest;
let connection: MongoConnection;
beforeAll(async () => {
  mongo = await mongoUnderTest();
}, 300_000);
afterAll(() => mongo.stop());
beforeEach(async () => {
  connection = await ownDatabases(mongo.uri);
}, 60_000);
afterEach(() => forget(connection, 'registry'), 60_000);

const isOfWrite = (answer: Buffer): boolean => !NO_WRITES.some((word) => answer.includes(word));

/** Loses the `n`th answer to a write from now on; tells whether it has come to that. */
function loseAnswer(own: MongoServer, n: number): () => boolean {
  let answers = 0;
  own.door.passes = (answer) => !isOfWrite(answer) || ++answers !== n;
  return () => {
    own.door.passes = () => true;
    return answers >= n;
  };
}

/** Does a command while the first, second, third … answer to a write gets lost, until none is, each time on something new. */
async function losingEveryAnswer(own: MongoServer, command: (number: number) => Promise<void>): Promise<number> {
  for (let n = 1; ; n++) {
    const ended = loseAnswer(own, n);
    await command(n);
    if (!ended()) return n - 1;
  }
}

/** Sends the same request until it is not refused for the store's sake. */
async function insist<R>(send: () => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if ((error as { details?: { reason?: string } }).details?.reason !== 'STORE_UNAVAILABLE') throw error;
    }
  }
}

async function requireOnce({ client, log }: RegistryOn, count: number, changes: number): Promise<void> {
  for (let number = 1; number <= count; number++)
    expect(await client.GetQuarter({ name: `quarters/${codeOf(number)}` })).toMatchObject({ etag: String(1 + changes) });
  const events = await publishedEvents(log, 'witness', count * (1 + changes));
  expect(events.map(({ type, quarter }) => `${quarter} ${type}`).sort()).toEqual(
    Array.from({ length: count }, (_, i) => [
      ...(changes > 0 ? [`quarters/${codeOf(i + 1)} QuarterChanged`] : []),
      `quarters/${codeOf(i + 1)} QuarterRegistered`,
    ]).flat(),
  );
}

test('whichever answer to a write is lost while something is registered, the same request again completes it once', async () => {
  const { own } = mongo;
  if (own === undefined) return;
  const city = await registryOn(connection);
  const refused = new Set<string>();
  const lost = await losingEveryAnswer(own, async (number) => {
    const request = { quarter: { code: codeOf(number), title: '鹤翔花园', division: DIVISION }, requestId: `create-${number}` };
    refused.add(await reasonOf(city.client.CreateQuarter(request)));
    await insist(() => city.client.CreateQuarter(request));
  });
  expect(lost).toBeGreaterThan(3);
  expect([...refused].sort()).toEqual(['STORE_UNAVAILABLE', 'none']);
  await requireOnce(city, lost + 1, 0);
  await city.stop();
}, 120_000);

test('whichever answer to a write is lost while something is changed, the same request again completes it once', async () => {
  const { own } = mongo;
  if (own === undefined) return;
  const city = await registryOn(connection);
  const refused = new Set<string>();
  const lost = await losingEveryAnswer(own, async (number) => {
    const name = `quarters/${codeOf(number)}`;
    const quarter = { code: codeOf(number), title: '鹤翔花园', division: DIVISION };
    await insist(() => city.client.CreateQuarter({ quarter, requestId: `create-${number}` }));
    const request = { quarter: { name, title: '苇海人家' }, updateMask: ['title'], requestId: `update-${number}` };
    refused.add(await reasonOf(city.client.UpdateQuarter(request)));
    await insist(() => city.client.UpdateQuarter(request));
  });
  expect(lost).toBeGreaterThan(3);
  expect([...refused]).toContain('STORE_UNAVAILABLE');
  await requireOnce(city, lost + 1, 1);
  await city.stop();
}, 120_000);

test.each(['answers', 'everything'] as const)(
  'a way to the server that swallows %s and breaks no connection is an outage; once it is mended, the same requests complete once',
  async (swallowed) => {
    const { own } = mongo;
    if (own === undefined) return;
    const city = await registryOn(connection);
    const quarter = { code: codeOf(1), title: '鹤翔花园', division: DIVISION };
    const { name } = await city.client.CreateQuarter({ quarter, requestId: 'before' });
    const creating = { quarter: { ...quarter, code: codeOf(2) }, requestId: 'create' };
    const updating = { quarter: { name, title: '苇海人家' }, updateMask: ['title'], requestId: 'update' };
    own.door.swallow(swallowed);
    const refused = await Promise.all([
      reasonOf(city.client.CreateQuarter(creating)),
      reasonOf(city.client.UpdateQuarter(updating)),
      reasonOf(city.client.GetQuarter({ name })),
    ]);
    expect(refused).toEqual(['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE']);
    own.door.restore();
    expect(await insist(() => city.client.CreateQuarter(creating))).toMatchObject({ title: '鹤翔花园', etag: '1' });
    expect(await insist(() => city.client.UpdateQuarter(updating))).toMatchObject({ title: '苇海人家', etag: '2' });
    const events = await publishedEvents(city.log, 'witness', 3);
    expect(events.map(({ type }) => type).sort()).toEqual(['QuarterChanged', 'QuarterRegistered', 'QuarterRegistered']);
    await city.stop();
  },
  180_000,
);

test('a write that the driver sends twice, and of which it hears only the second answer, has one effect', async () => {
  const city = await registryOn(connection, sendingTwice);
  const quarter = { code: codeOf(1), title: '鹤翔花园', division: DIVISION };
  const made = await city.client.CreateQuarter({ quarter, requestId: 'create' });
  const update = { quarter: { name: made.name, title: '苇海人家', etag: made.etag }, updateMask: ['title'], requestId: 'update' };
  expect(await city.client.UpdateQuarter(update)).toMatchObject({ title: '苇海人家', etag: '2' });
  await requireOnce(city, 1, 1);
  await city.stop();
}, 60_000);

/** A store of whose writes every other arrives twice, as where a server knows no retryable writes and the first answer got lost. */
function sendingTwice(store: DocumentStore): DocumentStore {
  const sent = new Map<string, number>();
  const isTwice = (document: string): boolean => {
    const times = (sent.get(document) ?? 0) + 1;
    sent.set(document, times);
    return times % 2 === 1;
  };
  return alteredStore(store, (documents) => ({
    async insert(added) {
      if (isTwice(added.map(({ state }) => state.name).join())) await documents.insert(added);
      return documents.insert(added);
    },
    async replace(next, revision) {
      if (isTwice(next.state.name)) await documents.replace(next, revision);
      return documents.replace(next, revision);
    },
  }));
}
