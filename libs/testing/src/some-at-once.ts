/**
 * Does something for each, some at a time, and tells what came of each, in their order: what one of them waits for costs the others nothing, and
 * nobody asks for more at a time than a machine that does other things can answer.
 */
export async function someAtOnce<T, R>(all: readonly T[], act: (one: T, place: number) => Promise<R>, atOnce = 4): Promise<R[]> {
  const outcomes: R[] = [];
  const waiting = all.entries();
  const work = async (): Promise<void> => {
    for (const [place, one] of waiting) outcomes[place] = await act(one, place);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}
