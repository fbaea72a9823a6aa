/** How many people are before their pages at a time: what one of them waits for costs the others nothing. */
const AT_ONCE = 4;

/** Does something for each, some at a time. */
export async function someAtOnce<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
