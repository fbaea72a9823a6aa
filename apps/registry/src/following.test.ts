import { Refusal } from '@heming/contracts';
import type { Kept, Store } from '@heming/kit';
import { follow } from './following.js';

interface Copy {
  readonly name: string;
  readonly division: string;
  readonly of: string;
}

const FOUND: Kept<Copy> = { name: 'copies/1', division: '', of: 'a', etag: '1' };

/** A document that others change so many times, each time before it is written. */
function raced(rivals: number, otherwise?: Error): { readonly store: Store<Copy>; readonly asked: string[] } {
  const asked: string[] = [];
  const store: Pick<Store<Copy>, 'get' | 'change'> = {
    get: async () => ({ ...FOUND, etag: String(asked.length + 1) }),
    change: async (name, decide, etag = '') => {
      asked.push(etag);
      if (otherwise !== undefined) throw otherwise;
      if (asked.length <= rivals) throw new Refusal('heming.type.v1', 'CHANGED_MEANWHILE', { name });
      return { ...decide(FOUND).next, etag: 'written' };
    },
  };
  return { store: store as Store<Copy>, asked };
}

test('what was changed meanwhile is decided anew, by what is read then', async () => {
  const { store, asked } = raced(2);
  const read = ['b', 'c', 'd'].values();
  const seen: string[] = [];
  await follow(store, FOUND, async (current) => {
    const of = read.next().value ?? '';
    seen.push(`${current.etag} ${of}`);
    return { next: { ...current, of }, events: [] };
  });
  expect(seen).toEqual(['1 b', '2 c', '3 d']);
  expect(asked).toEqual(['1', '2', '3']);
});

test('what is right already is not written, and what is not there neither', async () => {
  const { store, asked } = raced(0);
  await follow(store, FOUND, async (next) => ({ next, events: [] }));
  await follow(store, undefined, () => Promise.reject(new Error('asked')));
  expect(asked).toEqual([]);
});

test('it ends after eight tries, and at once when something else is wrong', async () => {
  const decide = async (current: Copy) => ({ next: { ...current, of: 'b' }, events: [] });
  const crowded = raced(100);
  await expect(follow(crowded.store, FOUND, decide)).rejects.toMatchObject({ reason: 'CHANGED_MEANWHILE' });
  expect(crowded.asked).toHaveLength(8);
  const elsewhere = raced(0, new Refusal('heming.type.v1', 'OUTSIDE_TERRITORY', {}));
  await expect(follow(elsewhere.store, FOUND, decide)).rejects.toMatchObject({ reason: 'OUTSIDE_TERRITORY' });
  expect(elsewhere.asked).toHaveLength(1);
});
