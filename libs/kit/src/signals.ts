import type { Logger } from 'pino';

/** How long a graceful stop may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Runs `stop` at the first SIGINT or SIGTERM and ends the process with 0; a second signal, or 15 seconds, ends it with 1. */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
