import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kafkaConnectionOf } from '@heming/kafka';
import { readSettings } from '@heming/kit';
import { connectMongo } from '@heming/mongo';
import { SERVICES } from '@heming/testing';
import { KafkaBroker, MongoServer } from '@heming/testing/servers';
import { Kafka, logLevel } from 'kafkajs';

const MIGRATE = join(fileURLToPath(new URL('../../..', import.meta.url)), 'apps/city/dist/migrate.js');
/** Who keeps documents and hears events. */
const KEEPERS = ['operations', ...SERVICES];

/**
 * MongoDB and Kafka for one run: those that `MONGODB_URI` and `KAFKA_BROKERS` name, else servers that are started for it.
 * @returns the settings that lead there, and how to leave them as they were
 */
export async function openEngines() {
  const given = Object.fromEntries(Object.entries(process.env).filter(([variable]) => /^(MONGODB|KAFKA)_/.test(variable)));
  if (given.KAFKA_BROKERS) await requireNobodyThere(given);
  const [mongo, kafka] = await Promise.all([
    given.MONGODB_URI ? undefined : MongoServer.start(),
    given.KAFKA_BROKERS ? undefined : KafkaBroker.start(),
  ]);
  const settings = {
    ...given,
    ...(mongo && { MONGODB_URI: mongo.uri }),
    ...(kafka && { KAFKA_BROKERS: kafka.address }),
    MONGODB_DATABASES: `scenarios_${randomBytes(4).toString('hex')}`,
  };
  await promisify(execFile)(process.execPath, [MIGRATE], { env: { ...process.env, ...settings } });
  return {
    settings,
    async close() {
      if (!mongo) await dropDatabases(settings);
      await mongo?.stop();
      await kafka?.remove();
    },
  };
}

/** Services of one name share what they hear: beside a city that runs on the same cluster, each would lose events to the other. */
async function requireNobodyThere(given) {
  const { brokers, clientId, tls, sasl } = kafkaConnectionOf(readSettings(given));
  const kafka = new Kafka({ brokers, clientId, logLevel: logLevel.NOTHING, ...(tls && { ssl: tls }), ...(sasl && { sasl }) });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups(KEEPERS);
    const busy = groups.filter(({ members }) => members.length > 0).map(({ groupId }) => groupId);
    if (busy.length > 0) throw new Error(`a city runs on ${brokers.join(',')} (${busy.join(', ')}): scenarios need a cluster of their own`);
  } finally {
    await admin.disconnect();
  }
}

async function dropDatabases(settings) {
  const { mongodbUri: uri, mongodbDatabases: databases } = readSettings(settings);
  const connection = await connectMongo({ uri, databases, poolSize: 1, timeoutMs: 10_000 });
  for (const service of KEEPERS) await connection.database(service).dropDatabase();
  await connection.close();
}
