/**
 * Does something for each of a list, so many at a time, and tells how many are done. The first failure ends it, once what is under way has ended.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  act: (item: T) => Promise<void>,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const waiting = items.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const item of waiting) {
      await act(item);
      done += 1;
      tell(done, items.length);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
