import type { Logger } from 'pino';

/** How long a graceful stop may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Runs `stop` at the first SIGINT or SIGTERM and ends the process with 0, or with 1 when the stop fails. A second signal, 15 seconds, or an
 * exception that nobody caught ends it at once: by SIGKILL, because an orderly exit would wait for a store in the middle of a write, which
 * may never end; what was acknowledged is on the disk.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) return die();
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(die, PATIENCE_MS).unref();
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
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    logger.fatal({ err: error }, 'an exception nobody caught');
    logger.flush(die);
  });
}

/** The first process of a container cannot kill itself: the kernel hands it no signal of its own. It aborts instead. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
  process.abort();
}
