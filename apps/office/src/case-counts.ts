import type { CaseCounts } from '@heming/web-kit';
import { shallowRef, type ShallowRef } from 'vue';
import type { Source } from './follow.js';
import { api } from './session.js';
import { useFollowed } from './use-followed.js';

const CITY: Source<CaseCounts> = {
  watch: (told, gone) => api.watch('WatchCaseCounts', {}, told, gone),
  read: () => api.call('GetCaseCounts', {}),
};

/** The counts as the page last heard them, by whatever part of it; undefined before the first time. */
export const latestCounts = shallowRef<CaseCounts>();

/**
 * The counts of a page that stays open, followed while it is seen.
 * @param changed told of every change after the first
 */
export function useCaseCounts(changed: () => void = () => undefined): ShallowRef<CaseCounts | undefined> {
  const counts = shallowRef<CaseCounts>();
  useFollowed((next) => {
    const before = counts.value;
    counts.value = next;
    latestCounts.value = next;
    if (before !== undefined && Object.values(before).join() !== Object.values(next).join()) changed();
  }, CITY);
  return counts;
}
