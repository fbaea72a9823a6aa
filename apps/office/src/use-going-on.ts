import { watch } from 'vue';
import type { Source } from './follow.js';
import { useFollowed } from './use-followed.js';

/** Something that goes on, of which a page shows a state. */
interface State {
  readonly etag: string;
  readonly updateTime?: string | undefined;
}

/**
 * Follows what a page shows, and shows how it went on as soon as the reader is not about to do something himself. Of what arrives out of turn
 * the later counts.
 * @param shown what the page shows; undefined while nothing
 * @param busy whether a form is open or the page is being read anew
 * @param show told what is to be shown, and whether somebody changed it
 */
export function useGoingOn<T extends State>(
  shown: () => T | undefined,
  busy: () => boolean,
  show: (now: T, changed: boolean) => void,
  source: Source<T>,
): void {
  let waiting: T | undefined;
  function settle(): void {
    const before = shown();
    if (waiting === undefined || before === undefined || busy()) return;
    const now = waiting;
    waiting = undefined;
    if ((now.updateTime ?? '') >= (before.updateTime ?? '')) show(now, now.etag !== before.etag);
  }
  watch(busy, settle);
  useFollowed((now) => {
    waiting = now;
    settle();
  }, source);
}
