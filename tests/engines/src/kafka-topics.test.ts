import type { EventLog } from '@heming/kit';
import { eventually } from '@heming/testing';
import { ConfigResourceTypes, Kafka, logLevel, type Admin } from 'kafkajs';
import { QUICK } from './numbered-events.js';
import { onKafka, openLogOn, type Cluster } from './on-kafka.js';

const DAY_MS = 86_400_000;

onKafka('topics', (cluster) => {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  }, 60_000);

  async function place(): Promise<{ log: EventLog; another(): Promise<EventLog>; admin: Admin; topic: string; here: Cluster }> {
    const here = cluster();
    const admin = new Kafka({ brokers: [...here.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const another = async (): Promise<EventLog> => {
      const log = await openLogOn(here);
      opened.push(() => log.close());
      return log;
    };
    opened.push(() => admin.disconnect());
    return { log: await another(), another, admin, topic: `${here.prefix}testing.v1`, here };
  }

  async function settingsOf(admin: Admin, topic: string): Promise<ReadonlyMap<string, string>> {
    const asked = [{ type: ConfigResourceTypes.TOPIC, name: topic }];
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: asked });
    return new Map((resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [configName, configValue]));
  }

  test('a topic with another number of partitions is refused in one line, and stays as it is', async () => {
    const { log, another, admin, topic } = await place();
    await log.ensureTopics([{ name: topic, partitions: 6 }]);
    for (const asking of [log, await another()]) {
      await expect(asking.ensureTopics([{ name: topic, partitions: 8 }])).rejects.toMatchObject({
        name: 'OtherPartitions',
        message: `topic ${topic} has 6 partitions; changing that to 8 would break the order per key`,
      });
    }
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    expect(topics[0]?.partitions).toHaveLength(6);
  }, 60_000);

  test('events are kept for ever or as long as told; a new wish is taken over, what operators have set besides stays', async () => {
    const { log, another, admin, topic } = await place();
    await log.ensureTopics([{ name: topic, partitions: 2 }]);
    expect((await settingsOf(admin, topic)).get('retention.ms')).toBe('-1');
    const configEntries = [
      { name: 'retention.ms', value: '5000000' },
      { name: 'max.message.bytes', value: '2000000' },
    ];
    await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }] });
    await (await another()).ensureTopics([{ name: topic, partitions: 2 }]);
    expect((await settingsOf(admin, topic)).get('retention.ms')).toBe('5000000');
    await (await another()).ensureTopics([{ name: topic, partitions: 2, retentionMs: DAY_MS }]);
    await eventually('the wish is taken over', async () => (await settingsOf(admin, topic)).get('retention.ms') === String(DAY_MS));
    expect((await settingsOf(admin, topic)).get('max.message.bytes')).toBe('2000000');
  }, 60_000);

  test('two processes that make the same topic at once both have it', async () => {
    const { log, another, topic } = await place();
    const other = await another();
    await Promise.all([log, other].map((one) => one.ensureTopics([{ name: topic, partitions: 4 }])));
    await expect(other.ensureTopics([{ name: topic, partitions: 5 }])).rejects.toThrow(/has 4 partitions/);
  }, 60_000);

  test('the largest events, and many together that are larger than a broker takes at once, arrive in order', async () => {
    const { log, topic, here } = await place();
    await log.ensureTopics([{ name: topic, partitions: 2 }]);
    const sizes = [1_000_000, ...Array.from({ length: 1_200 }, () => 3_000), 1_000_000];
    const events = sizes.map((size, at) => {
      return { id: `large:${at}`, type: 'T', key: 'houses/1', time: 1, data: Buffer.alloc(size, at & 255), traceparent: '' };
    });
    await log.publish(topic, events);
    await expect(log.publish(topic, [{ ...events[0]!, data: Buffer.alloc(1_000_001) }])).rejects.toThrow(/1000001 bytes/);
    const heard: string[] = [];
    const wrong: string[] = [];
    await log.subscribe({
      ...{ group: `${here.prefix}readers`, topics: [topic], retry: QUICK },
      handler: ({ id, data }) => {
        const at = heard.push(id) - 1;
        if (data.length !== sizes[at] || data[0] !== (at & 255)) wrong.push(id);
        return Promise.resolve();
      },
    });
    await eventually('all are heard', () => heard.length >= sizes.length);
    expect(heard).toEqual(events.map(({ id }) => id));
    expect(wrong).toEqual([]);
  }, 60_000);
});
