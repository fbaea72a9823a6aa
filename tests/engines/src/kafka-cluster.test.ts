import { startService } from '@heming/kit';
import { eventually, tallyService, temporaryFolder } from '@heming/testing';
import { canStartBrokers, KafkaBroker } from '@heming/testing/servers';
import { Kafka, logLevel } from 'kafkajs';
import { startCityOn } from './city-on-kafka.js';
import { openLogOn } from './on-kafka.js';
import { isEachCounted, quarterFaults, readTopic } from './quarter-events.js';
import { QuarterLoad } from './quarter-load.js';

const BROKERS = 3;
const TOPIC = 'heming.registry.v1';
const TALLY = 'tally';
/** Finding other leaders takes nine seconds by Kafka's defaults, and a dead member is waited for as long as its session of fifteen. */
const WITHIN_MS = 180_000;
/** Events counted between one loss and the next. */
const EVENTS_BETWEEN = 100;

if (!canStartBrokers())
  process.stdout.write('skipped: a cluster of Kafka, because this machine has no java, keytool and mvn to start brokers with\n');

(canStartBrokers() ? describe : describe['skip'])('a cluster of three brokers', () => {
  const folder = temporaryFolder();
  const opened: (() => Promise<void>)[] = [];
  let brokers: readonly KafkaBroker[] = [];
  beforeAll(async () => {
    brokers = await KafkaBroker.startCluster(BROKERS);
  }, 400_000);
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
    for (const broker of brokers) await broker.remove();
    folder.remove();
  }, WITHIN_MS);

  const addresses = (): readonly string[] => brokers.map(({ address }) => address);

  /** Partitions of the topic: who leads each, and how many copies are up to date. */
  async function partitions(): Promise<readonly { readonly leader: number; readonly inSync: number }[]> {
    const admin = new Kafka({ brokers: [...addresses()], logLevel: logLevel.NOTHING }).admin();
    try {
      await admin.connect();
      const { topics } = await admin.fetchTopicMetadata({ topics: [TOPIC] });
      return topics.flatMap((topic) => topic.partitions.map(({ leader, isr }) => ({ leader, inSync: isr.length })));
    } catch {
      return [];
    } finally {
      await admin.disconnect();
    }
  }

  test('each broker is lost in turn under load, by a kill or in good order, and comes back: leaders move, and no event is lost, doubled or out of order', async () => {
    const city = await startCityOn({ brokers: addresses() }, folder.path, { KAFKA_REPLICATION: String(BROKERS) });
    opened.push(() => city.stop());
    const delivered: string[] = [];
    const counting = tallyService(TALLY, { before: (id) => void delivered.push(id), after: () => undefined });
    const tally = await startService(counting, city.platform);
    opened.push(() => tally.stop());
    const load = new QuarterLoad(city);
    opened.push(() => load.stop());
    const moreEvents = async (when: string): Promise<void> => {
      const before = new Set(delivered).size;
      await eventually(`events are counted ${when}`, () => new Set(delivered).size > before + EVENTS_BETWEEN, WITHIN_MS);
    };
    await moreEvents('at first');

    let moved = 0;
    for (const [at, broker] of brokers.entries()) {
      const led = (await partitions()).filter(({ leader }) => leader === at + 1).length;
      await (at % 2 === 0 ? broker.kill() : broker.stop());
      const othersLead = async (): Promise<boolean> => {
        const present = await partitions();
        return present.length > 0 && present.every(({ leader }) => leader !== at + 1);
      };
      await eventually(`others than broker ${at + 1} lead`, othersLead, WITHIN_MS);
      await moreEvents(`without broker ${at + 1}`);
      expect((await partitions()).filter(({ leader }) => leader === at + 1)).toEqual([]);
      moved += led;
      await broker.resume();
      const isWhole = async (): Promise<boolean> => {
        const present = await partitions();
        return present.length > 0 && present.every(({ inSync }) => inSync === BROKERS);
      };
      await eventually(`broker ${at + 1} is up to date`, isWhole, WITHIN_MS);
    }
    await moreEvents('at last');
    await load.stop();

    await eventually('every event is counted once', () => isEachCounted(city.platform, TALLY, load.events), WITHIN_MS);
    const announced = await readTopic({ brokers: addresses() }, TOPIC);
    expect(quarterFaults(announced, load.events)).toEqual([]);
    expect(quarterFaults(delivered, load.events)).toEqual([]);
    const log = await openLogOn({ brokers: addresses() });
    expect(await log.parked(TALLY, 10)).toEqual([]);
    await log.close();
    expect(moved).toBeGreaterThan(0);
    process.stdout.write(
      `${BROKERS} brokers lost in turn: ${load.acknowledged} commands acknowledged, each announced and counted once; ${moved} times a partition ` +
        `changed its leader; ${announced.length} messages in the topic, ${delivered.length} deliveries\n`,
    );
  }, 900_000);
});
