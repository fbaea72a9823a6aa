import type { CaseCounts } from '@heming/web-kit';

/** How often it is asked where a stream does not come through, in milliseconds. */
const POLL_MS = 15_000;

/** Where counts come from. */
export interface CountSource {
  watch(told: (counts: CaseCounts) => void, gone: AbortSignal): Promise<void>;
  read(): Promise<CaseCounts>;
}

/**
 * Tells the counts whenever they change, by a stream that comes back by itself; where there is none – a proxy that swallows it, too many that
 * listen – they are asked for now and again until the stream opens.
 */
export async function followCounts(
  told: (counts: CaseCounts) => void,
  gone: AbortSignal,
  source: CountSource,
  pollMs = POLL_MS,
): Promise<void> {
  while (!gone.aborted) {
    await source.watch(told, gone).catch(() => undefined);
    if (gone.aborted) return;
    const counts = await source.read().catch(() => undefined);
    if (gone.aborted) return;
    if (counts !== undefined) told(counts);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      gone.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
