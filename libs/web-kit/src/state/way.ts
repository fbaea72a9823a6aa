import { shallowRef, type ShallowRef } from 'vue';
import type { Router } from 'vue-router';

/** How it stands with the way to the next page. */
export interface Way {
  /** Whether it is on its way. */
  readonly opening: ShallowRef<boolean>;
  /** Path of the page that could not be opened; undefined when the last one could. */
  readonly unopened: ShallowRef<string | undefined>;
  /** Opens that once more. A page of an older version of the app is there no more: the app is loaded anew where there is a network. */
  again(): void;
}

/** Follows the ways of a router. */
export function useWay(router: Router): Way {
  const [opening, unopened] = [shallowRef(false), shallowRef<string>()];
  router.beforeEach(() => void (opening.value = true));
  router.afterEach(() => ([opening.value, unopened.value] = [false, undefined]));
  router.onError((_error, to) => ([opening.value, unopened.value] = [false, to.fullPath]));
  return {
    opening,
    unopened,
    again() {
      const { value: path } = unopened;
      if (path !== undefined && navigator.onLine) location.assign(router.resolve(path).href);
    },
  };
}
