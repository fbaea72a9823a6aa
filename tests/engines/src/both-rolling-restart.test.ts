import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrateIndexes } from '@heming/city';
import { readSettings } from '@heming/kit';
import { connectMongo } from '@heming/mongo';
import { CityProcess, eventually, freePort, ServiceProcess, SERVICES, servicesAt, someAtOnce, temporaryFolder } from '@heming/testing';
import type { Json } from './city-on-kafka.js';
import { forget, mongoUnderTest, TIMEOUT_MS, type MongoUnderTest } from './mongo-store.js';
import { onKafka, openLogOn, type Cluster } from './on-kafka.js';
import { PatientClient } from './patient-client.js';
import { quarterFaults, readTopic } from './quarter-events.js';
import { SteadyLoad } from './steady-load.js';

const TOPIC = 'heming.registry.v1';
const DATABASES = ['operations', ...SERVICES];
/** Processes of each service. */
const PROCESSES = [1, 2];
/** Answers while a process is away, and between its return and the next stop, from all readers and writers together. */
const ANSWERS = 100;
const WITHIN_MS = 120_000;

/** A process of the city that can be stopped and started again where it was. */
interface Restartable {
  stop(): Promise<void>;
  start(): Promise<void>;
}

onKafka(
  'a rolling restart',
  (cluster) => {
    const folder = temporaryFolder();
    const databases = `test_${randomBytes(6).toString('hex')}`;
    let mongo: MongoUnderTest;
    beforeAll(async () => {
      mongo = await mongoUnderTest();
    }, 300_000);
    afterAll(async () => {
      await Promise.all([CityProcess.killAll(), ServiceProcess.killAll()]);
      await forget(await connectMongo({ uri: mongo.uri, databases, poolSize: 5, timeoutMs: TIMEOUT_MS }), ...DATABASES);
      await mongo.stop();
      folder.remove();
    }, WITHIN_MS);

    /** What all processes of the city are told. */
    const shared = ({ brokers }: Cluster): Readonly<Record<string, string>> => ({
      HEMING_INTERNAL_KEY: randomBytes(32).toString('base64'),
      HEMING_DATA_KEY: randomBytes(32).toString('base64'),
      MONGODB_URI: mongo.uri,
      MONGODB_DATABASES: databases,
      KAFKA_BROKERS: brokers.join(','),
    });

    async function startService(service: string, number: number, port: number, settings: Readonly<Record<string, string>>) {
      const starts = (): Promise<ServiceProcess> =>
        ServiceProcess.start({ service, data: join(folder.path, `${service}-${number}`), port, settings });
      let present = await starts();
      return {
        stop: () => present.end('SIGTERM'),
        start: async () => void (present = await starts()),
      };
    }

    /** Starts every service, in several processes that know where all others are. */
    async function startServices(settings: Readonly<Record<string, string>>) {
      const places: { service: string; number: number; port: number }[] = [];
      for (const service of SERVICES) for (const number of PROCESSES) places.push({ service, number, port: await freePort() });
      const addressesOf = (wanted: string): string =>
        places
          .filter(({ service }) => service === wanted)
          .map(({ port }) => `127.0.0.1:${port}`)
          .join('+');
      const reach = servicesAt(Object.fromEntries(SERVICES.map((service) => [service, addressesOf(service)])));
      const told = { ...settings, HEMING_SERVICES: reach };
      const services: Restartable[] = [];
      for (const { service, number, port } of places) services.push(await startService(service, number, port, told));
      return { services, told };
    }

    async function startGateway(number: number, settings: Readonly<Record<string, string>>) {
      const starts = (args: readonly string[]): Promise<CityProcess> =>
        CityProcess.start({ data: join(folder.path, `gateway-${number}`), args, settings });
      let present = await starts([]);
      const { url } = present;
      return {
        url,
        stop: async () => expect((await present.stop()).code).toBe(0),
        start: async () => void (present = await starts(['--port', new URL(url).port])),
      };
    }

    test('each process is stopped and started in turn under load: no request fails, and no write and no event is lost or doubled', async () => {
      const here = cluster();
      const settings = shared(here);
      await migrateIndexes(readSettings(settings), { plan: false, drop: false, help: false }, () => undefined);
      const { services, told } = await startServices(settings);
      const gateways = [await startGateway(1, told), await startGateway(2, told)];
      const client = new PatientClient(() => gateways.map(({ url }) => url));
      const load = new SteadyLoad(client);
      await load.begin();

      const enough = async (): Promise<void> => {
        const before = load.answered;
        const isEnough = (): boolean => load.answered > before + ANSWERS || client.failures.length > 0;
        await eventually(`${ANSWERS} more requests are answered`, isEnough, WITHIN_MS);
      };
      const all: readonly Restartable[] = [...services, ...gateways];
      await enough();
      for (const { stop, start } of all) {
        await stop();
        await enough();
        await start();
        await enough();
      }
      await load.stop();
      expect(client.failures).toEqual([]);

      const quarters = await someAtOnce([...load.events.keys()], (code) => client.send({ path: `/v1/quarters/${code}` }));
      expect(client.failures).toEqual([]);
      const found = quarters.map((quarter) => [quarter?.['code'], quarter?.['etag'], quarter?.['address']]);
      expect(found).toEqual([...load.events].map(([code, writes]) => [code, String(writes), load.addresses.get(code) ?? '']));
      await eventually(
        'all who bought are owners',
        async () => (await grantsOf(gateways[0]?.url ?? '')).length >= load.owners.length,
        WITHIN_MS,
      );
      expect((await grantsOf(gateways[0]?.url ?? '')).sort()).toEqual([...load.owners].sort());

      const messages = await readTopic(here, TOPIC);
      expect(quarterFaults(messages, load.events)).toEqual([]);
      const log = await openLogOn(here);
      expect((await Promise.all(SERVICES.map((group) => log.parked(group, 10)))).flat()).toEqual([]);
      await log.close();
      process.stdout.write(
        `${all.length} restarts: ${client.requests} requests, 0 failed, ${client.repeated} sent again, ${client.mostTries} times at most, ` +
          `the longest took ${Math.round(client.longestMs)} ms; ${load.events.size} quarters, ${load.owners.length} owners; ` +
          `${messages.length} messages, ${new Set(messages).size} events\n`,
      );
    }, 600_000);
  },
  { ownAlone: true },
);

/** Subjects of all grants of owners, however many each has. */
async function grantsOf(gateway: string): Promise<string[]> {
  const subjects: string[] = [];
  let pageToken = '';
  do {
    const response = await fetch(`${gateway}/v1/grants?pageSize=200&pageToken=${encodeURIComponent(pageToken)}`, {
      headers: { authorization: 'Bearer dev-city-2111' },
    });
    const page = (await response.json()) as { readonly grants: readonly Json[]; readonly nextPageToken: string };
    subjects.push(...page.grants.filter(({ role }) => role === 'OWNER').map(({ subject }) => String(subject)));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return subjects;
}
