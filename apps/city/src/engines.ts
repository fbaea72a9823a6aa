import { openEngines as openNamedEngines, type Engines, type Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** Opens what the city runs on: the engines that are named, the embedded ones by default, and in their place the servers that are given. */
export async function openEngines(settings: Settings, logger: Logger): Promise<Engines> {
  let engines = await openNamedEngines(settings);
  try {
    if (settings.mongodbUri !== '') engines = await withMongo(engines, settings);
    if (settings.kafkaBrokers.length > 0) engines = await withKafka(engines, settings, logger);
    return engines;
  } catch (error) {
    await engines.close();
    throw error;
  }
}

/** Documents in MongoDB. Its driver is loaded only where it is needed. */
async function withMongo(engines: Engines, settings: Settings): Promise<Engines> {
  const { connectMongo, openMongoStore } = await import('@heming/mongo');
  const connection = await connectMongo({
    uri: settings.mongodbUri,
    databases: settings.mongodbDatabases,
    poolSize: settings.mongodbPoolSize,
    timeoutMs: settings.mongodbTimeoutMs,
  });
  return {
    ...engines,
    openStore: (service) => Promise.resolve(openMongoStore({ connection, service })),
    async close() {
      await connection.close();
      await engines.close();
    },
  };
}

/** Events on Kafka. Its client is loaded only where it is needed. */
async function withKafka(engines: Engines, settings: Settings, logger: Logger): Promise<Engines> {
  const { kafkaConnectionOf, openKafkaLog } = await import('@heming/kafka');
  const log = await openKafkaLog({ connection: kafkaConnectionOf(settings), logger });
  return {
    log,
    openStore: (service) => engines.openStore(service),
    async close() {
      await log.close();
      await engines.close();
    },
  };
}
