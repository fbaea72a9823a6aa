import { ref, watch, type Ref } from 'vue';

/**
 * A value that this browser keeps under a name. What was kept and cannot be read is as if it were not there; what cannot be kept, as where the
 * browser's storage is full or switched off, lasts as long as the page.
 */
export function useKept<T>(name: string, otherwise: T, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): Ref<T> {
  const kept = ref(read()) as Ref<T>;
  watch(kept, write, { deep: true, flush: 'sync' });
  return kept;

  function write(value: T): void {
    try {
      storage.setItem(`heming.${name}`, JSON.stringify(value));
    } catch {
      // The page has the value.
    }
  }

  function read(): T {
    try {
      return (JSON.parse(storage.getItem(`heming.${name}`) ?? 'null') as T | null) ?? otherwise;
    } catch {
      return otherwise;
    }
  }
}
