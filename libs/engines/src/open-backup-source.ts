import type { BackupSource, Settings } from '@heming/kit';
import type { Logger } from 'pino';
import { inMongo, openKafkaWhole, ownModule, type Snapshot } from './modules.js';

/**
 * Opens the engines that the settings name to be backed up, beside whatever runs on them. Documents and events of one data folder are of one moment;
 * where events are on Kafka, the documents alone are; in MongoDB each document is of a moment of its own.
 */
export async function openBackupSource(settings: Settings, logger: Logger): Promise<BackupSource> {
  const [documentsHere, eventsHere] = [settings.mongodbUri === '', settings.kafkaBrokers.length === 0];
  if (documentsHere && eventsHere) {
    const { log, ...all } = await snapshotOf(settings);
    return { ...all, moment: 'ALL', openLog: () => Promise.resolve(log) };
  }
  if (documentsHere) return besideKafka(settings, logger);
  return eventsHere ? besideMongo(settings) : onServers(settings, logger);
}

/** Documents in the data folder, events on Kafka: the documents are copied when they are asked for, behind the first look at the log. */
async function besideKafka(settings: Settings, logger: Logger): Promise<BackupSource> {
  const kafka = await openKafkaWhole(settings, logger);
  let documents: Promise<Snapshot> | undefined;
  return {
    moment: 'DOCUMENTS',
    openLog: () => Promise.resolve(kafka.log),
    async openStore(service) {
      documents ??= snapshotOf(settings);
      return (await documents).openStore(service);
    },
    async close() {
      await (await documents)?.close();
      await kafka.close();
    },
  };
}

/** Documents in MongoDB, events in the data folder: the log is copied anew each time it is opened. */
async function besideMongo(settings: Settings): Promise<BackupSource> {
  const mongo = await inMongo(settings);
  let events: Snapshot | undefined;
  return {
    moment: 'EACH_DOCUMENT',
    openStore: (service) => mongo.openStore(service),
    async openLog() {
      await events?.close();
      events = undefined;
      events = await snapshotOf(settings);
      return events.log;
    },
    async close() {
      await events?.close();
      await mongo.close();
    },
  };
}

async function onServers(settings: Settings, logger: Logger): Promise<BackupSource> {
  const mongo = await inMongo(settings);
  const kafka = await openKafkaWhole(settings, logger).catch(async (error: unknown) => {
    await mongo.close();
    throw error;
  });
  return {
    moment: 'EACH_DOCUMENT',
    openStore: (service) => mongo.openStore(service),
    openLog: () => Promise.resolve(kafka.log),
    async close() {
      await kafka.close();
      await mongo.close();
    },
  };
}

async function snapshotOf(settings: Settings): Promise<Snapshot> {
  return (await ownModule(settings)).openSnapshot(settings);
}
