import type { Engines, Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** A part of the engines, and how it is closed. */
type Part<P extends 'log' | 'openStore'> = Pick<Engines, P | 'close'>;

/**
 * Opens what a process runs on: documents in MongoDB and events on Kafka where the settings name servers, and in the process itself where
 * they do not. Its data folder is opened only if something is kept there. Whatever fails, nothing stays open.
 */
export async function openEngines(settings: Settings, logger: Logger): Promise<Engines> {
  const opened: { close(): Promise<void> }[] = [];
  const open = async <P extends { close(): Promise<void> }>(opening: Promise<P>): Promise<P> => {
    const part = await opening;
    opened.unshift(part);
    return part;
  };
  const close = async (): Promise<void> => {
    for (const part of opened) await part.close();
  };
  try {
    const { mongodbUri, kafkaBrokers } = settings;
    const own = mongodbUri === '' || kafkaBrokers.length === 0 ? await open(openOwnEngines(settings)) : undefined;
    const documents: Part<'openStore'> = own !== undefined && mongodbUri === '' ? own : await open(inMongo(settings));
    const { log }: Part<'log'> = own !== undefined && kafkaBrokers.length === 0 ? own : await open(onKafka(settings, logger));
    return { log, openStore: (service) => documents.openStore(service), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the engines that live in the process: the module that the settings name exports `openEngines(settings)`. */
export async function openOwnEngines(settings: Settings): Promise<Engines> {
  const module = (await import(settings.engines)) as { openEngines(settings: Settings): Promise<Engines> };
  return module.openEngines(settings);
}

/** Documents in MongoDB. Its driver is loaded only where it is needed. */
async function inMongo(settings: Settings): Promise<Part<'openStore'>> {
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

/** Events on Kafka. Its client is loaded only where it is needed. */
async function onKafka(settings: Settings, logger: Logger): Promise<Part<'log'>> {
  const { kafkaConnectionOf, openKafkaLog } = await import('@heming/kafka');
  const log = await openKafkaLog({ connection: kafkaConnectionOf(settings), logger });
  return { log, close: () => log.close() };
}
