import type { BackupSource, Engines, RestoreTarget, Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** Something that is open until it is closed. */
interface Closing {
  close(): Promise<void>;
}
type Documents = Pick<Engines, 'openStore' | 'close'>;
type Both<L> = Documents & { readonly log: L };

/** What a module of engines that live in the process exports. */
interface OwnEngines {
  openEngines(settings: Settings): Promise<Engines>;
  openSnapshot(settings: Settings): Promise<BackupSource>;
  openRestorePlace(settings: Settings): Promise<RestoreTarget>;
}

/**
 * Opens what a process runs on: documents in MongoDB and events on Kafka where the settings name servers, and in the process itself where
 * they do not. Its data folder is opened only if something is kept there. Whatever fails, nothing stays open.
 */
export function openEngines(settings: Settings, logger: Logger): Promise<Engines> {
  return together(settings, { own: () => openOwnEngines(settings), log: () => onKafka(settings, logger) });
}

/**
 * Opens the same engines to be backed up, beside whatever runs on them. Documents and events of one data folder are of one moment; where events are
 * on Kafka, the documents alone are, and in MongoDB each for itself.
 */
export async function openBackupSource(settings: Settings, logger: Logger): Promise<BackupSource> {
  const { mongodbUri, kafkaBrokers } = settings;
  const source = await together(settings, {
    own: async () => (await ownEngines(settings)).openSnapshot(settings),
    log: () => copyOfKafka(settings, logger),
  });
  return { ...source, moment: mongodbUri !== '' ? 'EACH_DOCUMENT' : kafkaBrokers.length > 0 ? 'DOCUMENTS' : 'ALL' };
}

/** Opens the same engines to be restored onto. A data folder has to be empty; of databases and topics whoever restores has to find that out. */
export function openRestoreTarget(settings: Settings, logger: Logger): Promise<RestoreTarget> {
  return together(settings, {
    own: async () => (await ownEngines(settings)).openRestorePlace(settings),
    log: () => copyOfKafka(settings, logger),
  });
}

/** Puts together the engines that the settings name. @param own those that live in the process @param log what is on Kafka */
async function together<L>(
  settings: Settings,
  { own: openOwn, log: openLog }: { own(): Promise<Both<L>>; log(): Promise<Closing & { readonly log: L }> },
): Promise<Both<L>> {
  const opened: Closing[] = [];
  const open = async <P extends Closing>(opening: Promise<P>): Promise<P> => {
    const part = await opening;
    opened.unshift(part);
    return part;
  };
  const close = async (): Promise<void> => {
    for (const part of opened) await part.close();
  };
  try {
    const { mongodbUri, kafkaBrokers } = settings;
    const own = mongodbUri === '' || kafkaBrokers.length === 0 ? await open(openOwn()) : undefined;
    const documents: Documents = own !== undefined && mongodbUri === '' ? own : await open(inMongo(settings));
    const { log } = own !== undefined && kafkaBrokers.length === 0 ? own : await open(openLog());
    return { log, openStore: (service) => documents.openStore(service), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the engines that live in the process: the module that the settings name exports `openEngines(settings)`. */
export async function openOwnEngines(settings: Settings): Promise<Engines> {
  return (await ownEngines(settings)).openEngines(settings);
}

async function ownEngines({ engines }: Settings): Promise<OwnEngines> {
  return (await import(engines)) as OwnEngines;
}

/** Documents in MongoDB. Its driver is loaded only where it is needed. */
async function inMongo(settings: Settings): Promise<Documents> {
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
async function onKafka(settings: Settings, logger: Logger): Promise<Pick<Engines, 'log' | 'close'>> {
  const { kafkaConnectionOf, openKafkaLog } = await import('@heming/kafka');
  const log = await openKafkaLog({ connection: kafkaConnectionOf(settings), logger });
  return { log, close: () => log.close() };
}

/** The log on Kafka to be read or written as a whole. */
async function copyOfKafka(settings: Settings, logger: Logger): Promise<Pick<RestoreTarget, 'log' | 'close'>> {
  const { kafkaConnectionOf, openKafkaCopy } = await import('@heming/kafka');
  return openKafkaCopy({ connection: kafkaConnectionOf(settings), logger });
}
