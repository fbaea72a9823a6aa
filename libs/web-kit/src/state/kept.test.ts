import { useKept } from './kept.js';

test('what is kept is there again, and what cannot be read is not', () => {
  const texts = new Map([['heming.broken', '{']]);
  const storage = { getItem: (key: string) => texts.get(key) ?? null, setItem: (key: string, value: string) => void texts.set(key, value) };
  const columns = useKept<string[]>('columns', ['title'], storage);
  columns.value.push('state');
  expect(useKept<string[]>('columns', [], storage).value).toEqual(['title', 'state']);
  expect(useKept('broken', 7, storage).value).toBe(7);
});
