import { setTimeout as elapsed } from 'node:timers/promises';
import { BrokersUnavailable } from '@heming/kafka';
import { startService, type EventRecord } from '@heming/kit';
import { eventually, tallyService, temporaryFolder } from '@heming/testing';
import { startCityOn } from './city-on-kafka.js';
import { numbered, QUICK } from './numbered-events.js';
import { onKafka, openLogOn } from './on-kafka.js';
import { isEachCounted, quarterFaults, readTopic } from './quarter-events.js';
import { QuarterLoad } from './quarter-load.js';

/** How long the broker is away. */
const OUTAGE_S = Number(process.env['KAFKA_OUTAGE_SECONDS'] ?? '20');
const RECOVERED_WITHIN_MS = 120_000;
/** Publishing and closing take no longer, whatever the broker does; a process has 15 seconds to stop. */
const REFUSED_WITHIN_MS = 15_000;
const TOPIC = 'heming.registry.v1';
const TALLY = 'tally';

onKafka(
  'an outage',
  (cluster) => {
    const folder = temporaryFolder();
    const opened: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const stop of opened.reverse()) await stop();
      folder.remove();
    }, RECOVERED_WITHIN_MS);

    test(
      'a log whose broker is away refuses to publish in time, closes in time, and goes on when it is back',
      async () => {
        const here = cluster();
        const topic = `${here.prefix}testing.v1`;
        const [log, other] = [await openLogOn(here), await openLogOn(here)];
        await log.ensureTopics([{ name: topic, partitions: 4 }]);
        const heard: string[] = [];
        const handler = ({ id }: EventRecord): Promise<void> => Promise.resolve(void heard.push(id));
        await log.subscribe({ group: `${here.prefix}readers`, topics: [topic], retry: QUICK, handler });
        await other.subscribe({ group: `${here.prefix}others`, topics: [topic], retry: QUICK, handler: () => Promise.resolve() });
        await log.publish(topic, numbered(['houses/1'], 1, 1));
        await other.publish(topic, numbered(['houses/1'], 2, 2));
        await eventually('both are heard', () => heard.length >= 2);

        await here.kill();
        for (let attempt = 1; attempt <= 3; attempt++) {
          const asked = performance.now();
          await expect(log.publish(topic, numbered(['houses/1'], 3, 3))).rejects.toThrow(BrokersUnavailable);
          expect(performance.now() - asked).toBeLessThan(REFUSED_WITHIN_MS);
        }
        const asked = performance.now();
        await other.close();
        expect(performance.now() - asked).toBeLessThan(REFUSED_WITHIN_MS);

        await here.resume();
        await log.publish(topic, numbered(['houses/1'], 3, 3));
        await eventually('the third is heard', () => heard.includes('testing:houses/1:3'), RECOVERED_WITHIN_MS);
        expect(orderOf(heard)).toEqual([1, 2, 3]);
        await log.close();
      },
      2 * RECOVERED_WITHIN_MS,
    );

    test(
      `while the broker is gone for ${OUTAGE_S} s under load, commands are taken; then nothing is lost, doubled or out of order`,
      async () => {
        const here = cluster();
        const city = await startCityOn(here, folder.path);
        opened.push(() => city.stop());
        const delivered: string[] = [];
        const tally = await startService(
          tallyService(TALLY, { before: (id) => void delivered.push(id), after: () => undefined }),
          city.platform,
        );
        opened.push(() => tally.stop());
        const load = new QuarterLoad(city);
        opened.push(() => load.stop());
        await eventually('events are counted', () => delivered.length > 50);

        await here.kill();
        const before = load.acknowledged;
        await elapsed(OUTAGE_S * 1_000);
        const during = load.acknowledged - before;
        expect(during).toBeGreaterThan(OUTAGE_S);

        await here.resume();
        const back = performance.now();
        const known = new Set(delivered).size;
        await eventually('events are counted again', () => new Set(delivered).size > known, RECOVERED_WITHIN_MS);
        const recoveredMs = performance.now() - back;
        await load.stop();
        await eventually('every event is counted', () => isEachCounted(city.platform, TALLY, load.events), RECOVERED_WITHIN_MS);
        expect(await city.platform.log.parked(TALLY, 10)).toEqual([]);
        const announced = await readTopic(here, TOPIC);

        expect(quarterFaults(announced, load.events)).toEqual([]);
        expect(quarterFaults(delivered, load.events)).toEqual([]);
        process.stdout.write(
          `${OUTAGE_S} s without a broker: ${during} commands taken meanwhile, ${load.acknowledged} in all, each announced and counted once; ` +
            `${announced.length} messages in the topic, ${delivered.length} deliveries; first event ${Math.round(recoveredMs)} ms after the broker was back\n`,
        );
      },
      OUTAGE_S * 1_000 + 3 * RECOVERED_WITHIN_MS,
    );
  },
  { ownAlone: true },
);

/** The numbers of events by their first delivery. */
function orderOf(ids: readonly string[]): readonly number[] {
  return [...new Set(ids)].map((id) => Number(id.slice(id.lastIndexOf(':') + 1)));
}
