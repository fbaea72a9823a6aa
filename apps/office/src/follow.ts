/** How often it is asked where a stream does not come through, in milliseconds. */
const POLL_MS = 15_000;

/** Where something comes from that goes on while somebody looks at it. */
export interface Source<T> {
  watch(told: (now: T) => void, gone: AbortSignal): Promise<void>;
  read(): Promise<T>;
}

/**
 * Tells something whenever it changes, by a stream that comes back by itself; where there is none – a proxy that swallows it, too many that
 * listen – it is asked for now and again until the stream opens.
 */
export async function follow<T>(told: (now: T) => void, gone: AbortSignal, source: Source<T>, pollMs = POLL_MS): Promise<void> {
  while (!gone.aborted) {
    const complete = await source.watch(told, gone).then(
      () => true,
      () => false,
    );
    if (gone.aborted) return;
    // A stream that came to its end has told the last there was.
    const now = complete ? undefined : await source.read().catch(() => undefined);
    if (gone.aborted) return;
    if (now !== undefined) told(now);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      gone.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
