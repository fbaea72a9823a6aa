import { shallowRef, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '../api/problem.js';

/** Something that is fetched: loading, there, or refused. */
export interface Load<T> {
  readonly value: ShallowRef<T | undefined>;
  readonly loading: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  /** Fetches it, anew if it is there. Of two that overlap, the later one counts. */
  reload(): Promise<void>;
}

/** Fetches a value when told to. What was there stays until the new value comes. */
export function useLoad<T>(fetch: () => Promise<T>): Load<T> {
  const value = shallowRef<T>();
  const loading = shallowRef(false);
  const problem = shallowRef<Problem>();
  let latest = 0;
  const reload = async (): Promise<void> => {
    const turn = ++latest;
    loading.value = true;
    problem.value = undefined;
    try {
      const fetched = await fetch();
      if (turn === latest) value.value = fetched;
    } catch (thrown) {
      if (turn !== latest) return;
      value.value = undefined;
      problem.value = asProblem(thrown);
    } finally {
      if (turn === latest) loading.value = false;
    }
  };
  return { value, loading, problem, reload };
}
