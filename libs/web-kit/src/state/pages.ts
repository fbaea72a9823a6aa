import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { useLoad, type Load } from './load.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Empty on the last page. */
  readonly nextPageToken: string;
}

/** A list that is read page by page; only the way forward has tokens, the way back is remembered. */
export interface Pages<T> extends Pick<Load<Page<T>>, 'loading' | 'problem' | 'reload'> {
  readonly items: ComputedRef<readonly T[]>;
  /** Number of the page, from 1. */
  readonly number: ComputedRef<number>;
  readonly hasNext: ComputedRef<boolean>;
  /** Whether anything was fetched yet. */
  readonly fetched: ComputedRef<boolean>;
  readonly tokens: ShallowRef<readonly string[]>;
  first(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
}

/** Reads a list by the token of its page. */
export function usePages<T>(fetch: (pageToken: string) => Promise<Page<T>>): Pages<T> {
  const tokens = shallowRef<readonly string[]>(['']);
  const { value, loading, problem, reload } = useLoad(() => fetch(tokens.value.at(-1) ?? ''));
  const go = async (way: readonly string[]): Promise<void> => {
    tokens.value = way;
    await reload();
  };
  return {
    loading,
    problem,
    reload,
    tokens,
    items: computed(() => value.value?.items ?? []),
    number: computed(() => tokens.value.length),
    hasNext: computed(() => (value.value?.nextPageToken ?? '') !== ''),
    fetched: computed(() => value.value !== undefined),
    first: () => go(['']),
    next: () => go([...tokens.value, value.value?.nextPageToken ?? '']),
    previous: () => go(tokens.value.length > 1 ? tokens.value.slice(0, -1) : tokens.value),
  };
}

/** Largest page that a list gives. */
const LARGEST_PAGE = 200;

/** Reads a whole list, at most `limit` entries. `complete`: whether that was all of it. */
export async function readAll<T>(
  fetch: (request: { readonly pageSize: number; readonly pageToken: string }) => Promise<Page<T>>,
  limit: number,
): Promise<{ readonly items: readonly T[]; readonly complete: boolean }> {
  const items: T[] = [];
  let pageToken = '';
  do {
    const page = await fetch({ pageSize: Math.min(LARGEST_PAGE, limit), pageToken });
    items.push(...page.items);
    pageToken = page.nextPageToken;
  } while (pageToken !== '' && items.length < limit);
  return { items, complete: pageToken === '' };
}
