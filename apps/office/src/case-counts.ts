import type { CaseCounts } from '@heming/web-kit';
import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import { followCounts, type CountSource } from './follow-counts.js';
import { api } from './session.js';

const CITY: CountSource = {
  watch: (told, gone) => api.watch('WatchCaseCounts', {}, told, gone),
  read: () => api.call('GetCaseCounts', {}),
};

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
    void followCounts(told, following.signal, CITY);
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
