import type { City } from '@heming/city';
import { loadContract } from '@heming/contracts';
import type { EventRecord } from '@heming/kit';
import { eventually, temporaryFolder, type TemporaryFolder } from '@heming/testing';
import { send, startCityOn } from './city-on-kafka.js';
import { onKafka, openLogOn, type Cluster } from './on-kafka.js';

/** Another officer, who decides what the county's bureau asks for. */
const COLLEAGUE = 'dev-county-2111';
const TOPIC = 'heming.registry.v1';
const QUARTER = 'quarters/PJ-211103007-0001';

let folder: TemporaryFolder;
const opened: (() => Promise<void>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await stopAll();
  folder.remove();
}, 60_000);

async function city(on: Pick<Cluster, 'brokers'>): Promise<City> {
  const started = await startCityOn(on, folder.path);
  opened.push(() => started.stop());
  return started;
}

async function stopAll(): Promise<void> {
  for (const stop of opened.splice(0).reverse()) await stop();
}

onKafka(
  'the city',
  (cluster) => {
    test('a quarter found to lie elsewhere takes its buildings with it, by an event that goes through Kafka, also after a restart', async () => {
      const here = cluster();
      const first = await city(here);
      const quarter = { code: QUARTER.slice('quarters/'.length), title: '鹤鸣花园', division: 'divisions/211103007001' };
      await send(first, { method: 'POST', path: '/v1/quarters', body: quarter });
      await send(first, { method: 'POST', path: `/v1/${QUARTER}/buildings`, body: { number: '001', use: 'RESIDENTIAL' } });
      await stopAll();

      const second = await city(here);
      const division = 'divisions/211103007002';
      const asked = { quarter: { division }, updateMask: 'division', reason: '边界核对', basis: '核对记录' };
      const { etag } = await send(second, { method: 'POST', path: `/v1/${QUARTER}:requestCorrection`, body: asked });
      const decision = { approved: true, etag };
      await send(second, { method: 'POST', path: `/v1/${QUARTER}:decideCorrection`, body: decision, token: COLLEAGUE });
      await eventually('the building lies where its quarter lies', async () => {
        const { buildings } = (await send(second, { path: `/v1/${QUARTER}/buildings` })) as { buildings: { division: string }[] };
        return buildings.length === 1 && buildings.every((building) => building.division === division);
      });
      expect(await send(second, { path: '/v1/operations/parkedEvents?group=registry', token: 'dev-operator' })).toEqual({
        parkedEvents: [],
      });

      const log = await openLogOn(here);
      opened.push(() => log.close());
      const heard: EventRecord[] = [];
      const retry = { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 };
      await log.subscribe({ group: 'readers', topics: [TOPIC], retry, handler: (event) => Promise.resolve(void heard.push(event)) });
      await eventually('the correction is heard', () => heard.some(({ type }) => type === `${TOPIC}.QuarterCorrected`));
      const ofQuarter = heard.filter(({ key }) => key === QUARTER);
      const types = ofQuarter.map(({ type }) => type.slice(TOPIC.length + 1));
      expect(types).toEqual(['QuarterRegistered', 'BuildingRegistered', 'QuarterCorrected']);
      const codec = loadContract().events.get(`${TOPIC}.QuarterCorrected`)?.codec;
      expect(codec?.decode(ofQuarter.at(-1)?.data ?? new Uint8Array())).toMatchObject({ quarter: QUARTER, fields: ['division'] });
    }, 120_000);

    test('where no broker answers, the start ends with one clear line and the data folder is free again', async () => {
      const nobody = { brokers: ['127.0.0.1:1'] };
      const refused = await startCityOn(nobody, folder.path).catch((error: unknown) => error as Error);
      expect(refused).toMatchObject({ name: 'BrokersUnavailable', message: expect.stringContaining('127.0.0.1:1') });
      await city(cluster());
    }, 120_000);
  },
  { ownAlone: true },
);
