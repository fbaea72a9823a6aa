import { ApiProblem } from '../api/problem.js';
import { useLoad } from './load.js';
import { readAll, usePages } from './pages.js';

const PAGES: Readonly<Record<string, { items: readonly number[]; nextPageToken: string }>> = {
  '': { items: [1, 2], nextPageToken: 'b' },
  b: { items: [3, 4], nextPageToken: 'c' },
  c: { items: [5], nextPageToken: '' },
};
const pageAt = (token: string) => Promise.resolve(PAGES[token] ?? { items: [], nextPageToken: '' });

test('a list goes forward by tokens and back by memory', async () => {
  const list = usePages(pageAt);
  await list.first();
  await list.next();
  await list.next();
  expect([list.items.value, list.number.value, list.hasNext.value]).toEqual([[5], 3, false]);
  await list.previous();
  expect([list.items.value, list.number.value, list.hasNext.value]).toEqual([[3, 4], 2, true]);
});

test('a whole list is read page by page, up to a limit that is told', async () => {
  const fetch = ({ pageToken }: { pageToken: string }) => pageAt(pageToken);
  expect(await readAll(fetch, 100)).toEqual({ items: [1, 2, 3, 4, 5], complete: true });
  expect(await readAll(fetch, 3)).toEqual({ items: [1, 2, 3, 4], complete: false });
});

test('of two loads that overlap the later one counts, and a refusal empties what was there', async () => {
  const answers: ((value: string) => void)[] = [];
  const load = useLoad(() => new Promise<string>((resolve) => answers.push(resolve)));
  const [one, other] = [load.reload(), load.reload()];
  answers[1]?.('later');
  answers[0]?.('earlier');
  await Promise.all([one, other]);
  expect([load.value.value, load.loading.value]).toEqual(['later', false]);

  const problem = { status: 403, detail: '无权限', detailEn: 'no', reason: 'NOT_PERMITTED', traceId: 't' };
  const refused = useLoad(() => Promise.reject(new ApiProblem(problem)));
  await refused.reload();
  expect([refused.value.value, refused.problem.value]).toEqual([undefined, problem]);
});
