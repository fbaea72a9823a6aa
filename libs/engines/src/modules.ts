import type { Engines, LogReader, RestoreTarget, Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** Documents and events of a data folder at one moment. */
export interface Snapshot extends Pick<Engines, 'openStore' | 'close'> {
  readonly log: LogReader;
}

/** What a module of engines that live in the process exports. */
interface OwnModule {
  openEngines(settings: Settings): Promise<Engines>;
  openSnapshot(settings: Settings): Promise<Snapshot>;
  openRestorePlace(settings: Settings): Promise<RestoreTarget>;
}

/** The module of the engines in the process that the settings name. */
export async function ownModule({ engines }: Settings): Promise<OwnModule> {
  return (await import(engines)) as OwnModule;
}

/** Documents in MongoDB. Its driver is loaded only where it is needed. */
export async function inMongo(settings: Settings): Promise<Pick<Engines, 'openStore' | 'close'>> {
  const { connectMongo, openMongoStore } = await import('@heming/mongo');
  const connection = await connectMongo({
    uri: settings.mongodbUri,
    databases: settings.mongodbDatabases,
    poolSize: settings.mongodbPoolSize,
    timeoutMs: settings.mongodbTimeoutMs,
  });
  return {
    openStore: (service) => Promise.resolve(openMongoStore({ connection, service })),
    close: () => connection.close(),
  };
}

/** The log on Kafka to be read or written as a whole. */
export async function openKafkaWhole(settings: Settings, logger: Logger): Promise<Pick<RestoreTarget, 'log' | 'close'>> {
  const { kafkaConnectionOf, openKafkaCopy } = await import('@heming/kafka');
  return openKafkaCopy({ connection: kafkaConnectionOf(settings), logger });
}
