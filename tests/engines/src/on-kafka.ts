import { openKafkaLog } from '@heming/kafka';
import type { EventLog } from '@heming/kit';
import { canStartBrokers, KafkaBroker } from '@heming/testing/servers';
import pino, { type Logger } from 'pino';

const START_WITHIN_MS = 400_000;
/** A cluster to test on, as `host:port,…`. */
const GIVEN = process.env['KAFKA_BROKERS'] ?? '';

/** What tests have of the cluster they run on. */
export interface Cluster {
  readonly brokers: readonly string[];
  /** Begins names of topics and groups, so that they are nobody else's. */
  readonly prefix: string;
  /** Where and by what file the same cluster is reached behind TLS, when it is one of our own. */
  readonly secured: { readonly address: string; readonly certificate: string } | undefined;
  /** Ends the broker as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again. */
  resume(): Promise<void>;
}

/**
 * Declares tests that need a Kafka cluster: the one that KAFKA_BROKERS names, or one that is started for them. Where none can be started they
 * are skipped, and a line says so. @param ownAlone whether only a cluster of their own will do, because they stop it
 */
export function onKafka(what: string, declare: (cluster: () => Cluster) => void, { ownAlone = false } = {}): void {
  const isPossible = (GIVEN !== '' && !ownAlone) || canStartBrokers();
  if (!isPossible)
    process.stdout.write(`skipped: ${what} on Kafka, because this machine has no java, keytool and mvn to start a broker with\n`);
  (isPossible ? describe : describe['skip'])(`${what} on Kafka`, () => {
    let broker: KafkaBroker | undefined;
    let prefixes = 0;
    const started = `t${Date.now().toString(36)}-${process.pid}`;
    beforeAll(async () => {
      if (GIVEN === '' || ownAlone) broker = await KafkaBroker.start();
    }, START_WITHIN_MS);
    declare(() => ({
      brokers: broker === undefined ? GIVEN.split(',') : [broker.address],
      prefix: `${started}-${++prefixes}-`,
      secured: broker === undefined ? undefined : { address: broker.securedAddress, certificate: broker.certificate },
      kill: async () => broker?.kill(),
      resume: async () => broker?.resume(),
    }));
    // Behind what the tests clear away, which may need the broker.
    afterAll(() => broker?.remove(), START_WITHIN_MS);
  });
}

/** What a test hears of the log: nothing, or with KAFKA_TEST_LOG=debug everything. */
export function testLogger(): Logger {
  return pino({ level: process.env['KAFKA_TEST_LOG'] ?? 'silent' }, pino.destination({ fd: 2, sync: true }));
}

/** Opens the log of a cluster. */
export function openLogOn({ brokers }: Pick<Cluster, 'brokers'>): Promise<EventLog> {
  return openKafkaLog({ connection: { brokers, clientId: 'heming-tests' }, logger: testLogger() });
}
