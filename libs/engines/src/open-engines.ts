import type { Engines, RestoreTarget, Settings } from '@heming/kit';
import type { Logger } from 'pino';
import { inMongo, openKafkaWhole, ownModule } from './modules.js';

/** Something that is open until it is closed. */
interface Closing {
  close(): Promise<void>;
}
type Documents = Pick<Engines, 'openStore' | 'close'>;
type Both<L> = Documents & { readonly log: L };

/**
 * Opens what a process runs on: documents in MongoDB and events on Kafka where the settings name servers, and in the process itself where
 * they do not. Its data folder is opened only if something is kept there. Whatever fails, nothing stays open.
 */
export function openEngines(settings: Settings, logger: Logger): Promise<Engines> {
  return together(settings, { own: () => openOwnEngines(settings), log: () => onKafka(settings, logger) });
}

/** Opens the same engines to be restored onto. A data folder has to be empty; of databases and topics whoever restores has to find that out. */
export function openRestoreTarget(settings: Settings, logger: Logger): Promise<RestoreTarget> {
  return together(settings, {
    own: async () => (await ownModule(settings)).openRestorePlace(settings),
    log: () => openKafkaWhole(settings, logger),
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
  return (await ownModule(settings)).openEngines(settings);
}

/** Events on Kafka. Its client is loaded only where it is needed. */
async function onKafka(settings: Settings, logger: Logger): Promise<Pick<Engines, 'log' | 'close'>> {
  const { kafkaConnectionOf, openKafkaLog } = await import('@heming/kafka');
  const log = await openKafkaLog({ connection: kafkaConnectionOf(settings), logger });
  return { log, close: () => log.close() };
}
