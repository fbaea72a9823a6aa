import { openEngines, type Engines, type EventLog, type Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** Opens what the city keeps documents and events in: each where the settings say, else in the data folder. Whatever fails, nothing stays open. */
export async function openCityEngines(settings: Settings, logger: Logger): Promise<Engines> {
  const embedded = await openEngines(settings);
  try {
    const log = await openLog(settings, logger);
    if (log === undefined) return embedded;
    return {
      log,
      openStore: (service) => embedded.openStore(service),
      async close() {
        await log.close();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** The log outside this process; undefined when the settings name none. */
async function openLog(settings: Settings, logger: Logger): Promise<EventLog | undefined> {
  if (settings.kafkaBrokers.length === 0) return undefined;
  const { kafkaConnectionOf, openKafkaLog } = await import('@heming/kafka');
  return openKafkaLog({ connection: kafkaConnectionOf(settings), logger });
}
