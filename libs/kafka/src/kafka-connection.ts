import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import type { Settings } from '@heming/kit';
import type { SASLOptions } from 'kafkajs';

/** Where a cluster is and who asks. */
export interface KafkaConnection {
  /** `host:port` of some of its brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Absent: connections are not encrypted. */
  readonly tls?: ConnectionOptions;
  /** Absent: the cluster asks nobody who he is, or by a certificate. */
  readonly sasl?: SASLOptions;
  /** Copies kept of each event in topics that are made; absent means what the cluster makes by default. */
  readonly replication?: number;
}

/** The connection that settings describe. @throws Error naming a file of a key or certificate that cannot be read */
export function kafkaConnectionOf(settings: Settings): KafkaConnection {
  const { kafkaTls, kafkaTlsCa, kafkaTlsCert, kafkaTlsKey, kafkaReplication } = settings;
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = settings;
  const files = Object.entries({ ca: kafkaTlsCa, cert: kafkaTlsCert, key: kafkaTlsKey }).filter(([, file]) => file !== '');
  return {
    brokers: settings.kafkaBrokers,
    clientId: settings.kafkaClientId,
    ...(kafkaTls === 'on' ? { tls: Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file)])) } : {}),
    ...(mechanism === 'none' ? {} : { sasl: { mechanism, username, password } }),
    ...(kafkaReplication === 0 ? {} : { replication: kafkaReplication }),
  };
}
