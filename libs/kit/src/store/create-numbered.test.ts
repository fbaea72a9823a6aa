import { Refusal } from '@heming/contracts';
import { createNumbered, type NumberSeries } from './create-numbered.js';
import type { Kept, Store } from './store.js';

interface Work {
  readonly name: string;
  readonly division: string;
  readonly number: string;
}

const SERIES: NumberSeries = { prefix: 'W-', after: (latest, ahead) => `W-${Number(latest?.slice('W-'.length) ?? 0) + 1 + ahead}` };
const build = (number: string) => ({ state: { name: 'works/1', division: '', number }, events: [] });

/** A collection in which others take every number that is asked for, so many times, before this process can. */
function raced(
  rivals: number,
  otherwise?: Error,
): { readonly own: Store<Work>; readonly everywhere: Store<Work>; readonly asked: string[] } {
  const asked: string[] = [];
  const store: Pick<Store<Work>, 'list' | 'create'> = {
    list: async () => ({ items: asked.slice(-1).map((number) => ({ number }) as Kept<Work>), nextPageToken: '' }),
    create: async (state) => {
      asked.push(state.number);
      if (otherwise !== undefined) throw otherwise;
      if (asked.length <= rivals) throw new Refusal('works', 'TAKEN', { name: state.name, code: state.number });
      return { ...state, etag: '1' };
    },
  };
  return { own: store as Store<Work>, everywhere: store as Store<Work>, asked };
}

test('the next number is given, the first one is 1', async () => {
  expect(await createNumbered(raced(0), SERIES, build)).toMatchObject({ number: 'W-1' });
});

test('whoever finds a number taken takes one further on, and never the same again', async () => {
  const collection = raced(5);
  const { number } = await createNumbered(collection, SERIES, build);
  expect(number).toBe(collection.asked.at(-1));
  expect(new Set(collection.asked).size).toBe(6);
});

test('it ends after twelve tries, and at once when something else is wrong', async () => {
  const crowded = raced(100);
  await expect(createNumbered(crowded, SERIES, build)).rejects.toMatchObject({ reason: 'TAKEN' });
  expect(crowded.asked).toHaveLength(12);
  const elsewhere = raced(0, new Refusal('works', 'OUTSIDE_TERRITORY', {}));
  await expect(createNumbered(elsewhere, SERIES, build)).rejects.toMatchObject({ reason: 'OUTSIDE_TERRITORY' });
  expect(elsewhere.asked).toHaveLength(1);
});
