import { onBeforeUnmount, onMounted } from 'vue';
import { follow, type Source } from './follow.js';

/** Follows something while its page is seen: a tab in the background holds no stream, of which a browser opens few. */
export function useFollowed<T>(told: (now: T) => void, source: Source<T>): void {
  let following: AbortController | undefined;
  function turn(): void {
    following?.abort();
    following = undefined;
    if (document.hidden) return;
    following = new AbortController();
    void follow(told, following.signal, source);
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', turn);
    turn();
  });
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', turn);
    following?.abort();
  });
}
