import { useKept } from './kept.js';

test('what is kept is there again, and what cannot be read is not', () => {
  const texts = new Map([['heming.broken', '{']]);
  const storage = { getItem: (key: string) => texts.get(key) ?? null, setItem: (key: string, value: string) => void texts.set(key, value) };
  const columns = useKept<string[]>('columns', ['title'], storage);
  columns.value.push('state');
  expect(useKept<string[]>('columns', [], storage).value).toEqual(['title', 'state']);
  expect(useKept('broken', 7, storage).value).toBe(7);
});

test('what the browser refuses to keep lasts as long as the page', () => {
  const refuses = {
    getItem: () => null,
    setItem: () => {
      throw new Error('the quota is exceeded');
    },
  };
  const draft = useKept('draft', { text: '' }, refuses);
  draft.value.text = '电梯停运';
  expect(draft.value).toEqual({ text: '电梯停运' });
});
