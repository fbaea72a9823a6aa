import type { CaseCounts } from '@heming/web-kit';
import { follow, type Source } from './follow.js';

const counts = (redCount: number) => ({ redCount }) as CaseCounts;

test('a stream that is refused is asked for again, and counts are read meanwhile', async () => {
  const gone = new AbortController();
  const seen: number[] = [];
  let opened = 0;
  const source: Source<CaseCounts> = {
    watch: (told) => {
      opened += 1;
      if (opened === 1) return Promise.reject(new Error('too many streams'));
      told(counts(3));
      gone.abort();
      return Promise.resolve();
    },
    read: () => Promise.resolve(counts(2)),
  };
  await follow(({ redCount }) => seen.push(redCount), gone.signal, source, 1);
  expect([seen, opened]).toEqual([[2, 3], 2]);
});

test('whoever leaves is told nothing more, and nothing waits for him', async () => {
  const gone = new AbortController();
  const seen: number[] = [];
  const source: Source<CaseCounts> = {
    watch: () => Promise.reject(new Error('refused')),
    read: () => {
      gone.abort();
      return Promise.resolve(counts(1));
    },
  };
  await follow(({ redCount }) => seen.push(redCount), gone.signal, source, 3_600_000);
  expect(seen).toEqual([]);
});

test('counts that cannot be read either are asked for again', async () => {
  const gone = new AbortController();
  let reads = 0;
  const source: Source<CaseCounts> = {
    watch: () => Promise.reject(new Error('refused')),
    read: () => (++reads < 3 ? Promise.reject(new Error('down')) : Promise.resolve(counts(1))),
  };
  await follow(() => gone.abort(), gone.signal, source, 1);
  expect(reads).toBe(3);
});

test('a stream that came to its end is opened again, and nothing is read besides', async () => {
  const gone = new AbortController();
  let opened = 0;
  const source: Source<CaseCounts> = {
    watch: () => (++opened < 3 ? Promise.resolve() : (gone.abort(), Promise.resolve())),
    read: () => Promise.reject(new Error('nobody is to ask')),
  };
  const seen: number[] = [];
  await follow(({ redCount }) => seen.push(redCount), gone.signal, source, 1);
  expect([seen, opened]).toEqual([[], 3]);
});
