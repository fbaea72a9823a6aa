import { kafkaConnectionOf, openKafkaLog } from '@heming/kafka';
import { readSettings, type EventLog } from '@heming/kit';
import { eventually } from '@heming/testing';
import { CLIENT } from '@heming/testing/servers';
import pino from 'pino';
import { numbered, QUICK } from './numbered-events.js';
import { onKafka, type Cluster } from './on-kafka.js';

/** What no line of the log may hold: who we are, and what is in an event. */
const SECRETS = [CLIENT.password, 'houses/1', Buffer.alloc(20, 1).toString('hex'), Buffer.alloc(21, 1).toString('base64')];

const lines: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });

onKafka(
  'the way',
  (cluster) => {
    const logs: EventLog[] = [];
    afterEach(() => Promise.all(logs.splice(0).map((log) => log.close())), 60_000);

    /** Opens the log by the settings of a process. */
    async function open({ secured }: Cluster, settings: Readonly<Record<string, string>>): Promise<EventLog> {
      const connection = kafkaConnectionOf(readSettings({ KAFKA_BROKERS: secured?.address, KAFKA_TLS: 'on', ...settings }));
      const log = await openKafkaLog({ connection, logger });
      logs.push(log);
      return log;
    }

    const settingsOf = (mechanism: string, { secured }: Cluster): Readonly<Record<string, string>> => ({
      KAFKA_TLS_CA: secured?.certificate ?? '',
      KAFKA_SASL_MECHANISM: mechanism,
      KAFKA_SASL_USERNAME: CLIENT.username,
      KAFKA_SASL_PASSWORD: CLIENT.password,
    });

    test.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
      'events come and go behind TLS by %s, and the log tells neither the password nor what is in them',
      async (mechanism) => {
        const here = cluster();
        const log = await open(here, settingsOf(mechanism, here));
        const [topic, group] = [`${here.prefix}testing.v1`, `${here.prefix}readers`];
        await log.ensureTopics([{ name: topic, partitions: 2 }]);
        await log.publish(topic, numbered(['houses/1'], 1, 3));
        const heard: string[] = [];
        await log.subscribe({
          ...{ group, topics: [topic], retry: QUICK },
          handler: ({ id }) => (id.endsWith('2') ? Promise.reject(new Error('no')) : Promise.resolve(void heard.push(id))),
        });
        await eventually('two are heard and one is parked', async () => heard.length === 2 && (await log.parked(group, 10)).length === 1);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.filter((line) => SECRETS.some((secret) => line.includes(secret)))).toEqual([]);
      },
      60_000,
    );

    test('a wrong password, or a broker whom nobody vouches for, is one clear line without the password', async () => {
      const here = cluster();
      const wrong = 'a-password-that-is-wrong';
      const settings = settingsOf('scram-sha-512', here);
      for (const refused of [
        { ...settings, KAFKA_SASL_PASSWORD: wrong },
        { ...settings, KAFKA_TLS_CA: '' },
      ]) {
        const error = await open(here, refused).catch((one: unknown) => one as Error);
        expect(error).toMatchObject({
          name: 'BrokersUnavailable',
          message: expect.stringMatching(/^Kafka at 127\.0\.0\.1:\d+ .*(SASL|certificate)/),
        });
        expect(JSON.stringify([error, lines])).not.toContain(wrong);
      }
    }, 60_000);
  },
  { ownAlone: true },
);
