import { openEngines as openNamedEngines, type Engines, type Settings } from '@heming/kit';
import type { Logger } from 'pino';

/** Opens what the city runs on: the engines that are named, the embedded ones by default, and in their place the servers that are given. */
export async function openEngines(settings: Settings, logger: Logger): Promise<Engines> {
  let engines = await openNamedEngines(settings);
  try {
    if (settings.kafkaBrokers.length > 0) engines = await withKafka(engines, settings, logger);
    return engines;
  } catch (error) {
    await engines.close();
    throw error;
  }
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
