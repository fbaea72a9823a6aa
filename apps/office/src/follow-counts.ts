import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import type { CaseCounts } from '@heming/web-kit';
import { api } from './session.js';

/** How often it is asked where a stream does not come through, in milliseconds. */
const POLL_MS = 15_000;

/** How counts are followed; tests have others. */
export interface CountSource {
  watch(told: (counts: CaseCounts) => void, gone: AbortSignal): Promise<void>;
  read(): Promise<CaseCounts>;
}

const CITY: CountSource = {
  watch: (told, gone) => api.watch('WatchCaseCounts', {}, told, gone),
  read: () => api.call('GetCaseCounts', {}),
};

/**
 * Tells the counts whenever they change, by a stream that comes back by itself; where there is none – a proxy that swallows it, too many that
 * listen – they are asked for now and again until the stream opens.
 */
export async function followCounts(
  told: (counts: CaseCounts) => void,
  gone: AbortSignal,
  source: CountSource = CITY,
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

/**
 * The counts of a page that stays open, followed while it is seen: a tab in the background holds no stream, of which a browser opens few.
 * @param changed told of every change after the first
 */
export function useCaseCounts(changed: () => void = () => undefined): ShallowRef<CaseCounts | undefined> {
  const counts = shallowRef<CaseCounts>();
  let following: AbortController | undefined;
  const told = (next: CaseCounts): void => {
    const before = counts.value;
    counts.value = next;
    if (before !== undefined && Object.values(before).join() !== Object.values(next).join()) changed();
  };
  function turn(): void {
    following?.abort();
    following = undefined;
    if (document.hidden) return;
    following = new AbortController();
    void followCounts(told, following.signal);
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', turn);
    turn();
  });
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', turn);
    following?.abort();
  });
  return counts;
}
