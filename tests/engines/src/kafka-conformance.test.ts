import { eventLogConformance } from '@heming/testing';
import { onKafka, openLogOn } from './on-kafka.js';

onKafka('the conformance of the log', (cluster) => {
  eventLogConformance(
    'Kafka',
    async () => {
      const here = cluster();
      let log = await openLogOn(here);
      return {
        log,
        prefix: here.prefix,
        close: () => log.close(),
        async reopen() {
          await log.close();
          log = await openLogOn(here);
          return log;
        },
      };
    },
    60_000,
  );
});
