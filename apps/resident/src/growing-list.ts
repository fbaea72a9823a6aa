import { useLoad } from '@heming/web-kit';
import { computed, shallowRef } from 'vue';

/** A list that is read page by page, when told to; what was read stays. */
export function useGrowingList<T>(fetch: (pageToken: string) => Promise<{ readonly items: readonly T[]; readonly nextPageToken: string }>) {
  const items = shallowRef<readonly T[]>([]);
  const nextPageToken = shallowRef('');
  const { value, loading, problem, reload } = useLoad(async () => {
    const page = await fetch(nextPageToken.value);
    items.value = [...items.value, ...page.items];
    nextPageToken.value = page.nextPageToken;
    return page;
  });
  const empty = computed(() => value.value !== undefined && items.value.length === 0);
  const hasMore = computed(() => nextPageToken.value !== '');
  return { items, empty, hasMore, loading, problem, readMore: reload };
}
