import type { MongoConnection } from '@heming/mongo';
import { eventually } from '@heming/testing';
import { forget, mongoUnderTest, ownDatabases, TIMEOUT_MS, type MongoUnderTest } from './mongo-store.js';
import { publishedEvents } from './published-events.js';
import { registryOn, type RegistryOn } from './registry-on.js';

const WRITERS = 6;
/** Quarters that each writer registers and changes. */
const QUARTERS = 25;
const KILLS = 3;
/** A refused command may look for a server twice, for its effect and for its audit record; and the machine may be busy. */
const LONGEST_REFUSAL_MS = 2 * TIMEOUT_MS + 1_000;

let mongo: MongoUnderTest;
let connection: MongoConnection;
beforeAll(async () => {
  mongo = await mongoUnderTest();
  connection = await ownDatabases(mongo.uri);
}, 300_000);
afterAll(async () => {
  await forget(connection, 'registry');
  await mongo.stop();
}, 60_000);

/** What the writers were told. */
class Ledger {
  readonly acknowledged = new Map<string, string>();
  refusals = 0;
  longestRefusalMs = 0;
  readonly otherFailures: string[] = [];

  /** Sends a request until it is acknowledged, as a caller does who keeps its id. */
  async insist(send: () => Promise<{ name: string; etag: string }>): Promise<void> {
    for (;;) {
      const started = performance.now();
      try {
        const { name, etag } = await send();
        this.acknowledged.set(name, etag);
        return;
      } catch (error) {
        const { reason = String(error) } = (error as { details?: { reason?: string } }).details ?? {};
        if (reason !== 'STORE_UNAVAILABLE') this.otherFailures.push(reason);
        if (this.otherFailures.length > 0) return;
        this.refusals++;
        this.longestRefusalMs = Math.max(this.longestRefusalMs, performance.now() - started);
      }
    }
  }
}

async function write({ client }: RegistryOn, ledger: Ledger, writer: number): Promise<void> {
  for (let number = 1; number <= QUARTERS; number++) {
    const code = `PJ-211103016-${String(writer * 1_000 + number)}`;
    const name = `quarters/${code}`;
    const quarter = { code, title: '鹤翔花园', division: 'divisions/211103016005' };
    await ledger.insist(() => client.CreateQuarter({ quarter, requestId: `create ${code}` }));
    const change = { quarter: { name, title: '苇海人家' }, updateMask: ['title'], requestId: `update ${code}` };
    await ledger.insist(() => client.UpdateQuarter(change));
  }
}

test(`killed ${KILLS} times amid a write load, the database has lost and doubled nothing that was acknowledged, and the service recovers by itself`, async () => {
  const { own } = mongo;
  if (own === undefined) return;
  const city = await registryOn(connection);
  const ledger = new Ledger();
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(city, ledger, writer + 1)));
  const restartMs: number[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = (kill * WRITERS * QUARTERS) / (KILLS + 1);
    await eventually(`${enough} quarters are acknowledged`, () => ledger.acknowledged.size >= enough || ledger.otherFailures.length > 0);
    await own.kill();
    const before = ledger.refusals;
    await eventually('commands are refused', () => ledger.refusals >= before + WRITERS || ledger.otherFailures.length > 0);
    const started = performance.now();
    await own.restart();
    restartMs.push(performance.now() - started);
  }
  await writing;
  expect(ledger.otherFailures).toEqual([]);
  expect(ledger.acknowledged.size).toBe(WRITERS * QUARTERS);
  expect(ledger.longestRefusalMs).toBeLessThan(LONGEST_REFUSAL_MS);

  for (const name of ledger.acknowledged.keys())
    expect(await city.client.GetQuarter({ name })).toMatchObject({ name, title: '苇海人家', etag: '2' });
  const events = await publishedEvents(city.log, 'witness', 2 * WRITERS * QUARTERS);
  const expected = [...ledger.acknowledged.keys()].flatMap((name) => [`${name} QuarterChanged`, `${name} QuarterRegistered`]);
  expect(events.map(({ type, quarter }) => `${quarter} ${type}`).sort()).toEqual(expected.sort());
  process.stdout.write(
    `${KILLS} kills: ${ledger.acknowledged.size} quarters, ${events.length} events, ${ledger.refusals} refusals, ` +
      `the longest after ${Math.round(ledger.longestRefusalMs)} ms; back in ${Math.round(Math.max(...restartMs))} ms\n`,
  );
  await city.stop();
}, 240_000);
