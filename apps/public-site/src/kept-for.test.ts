import { keptFor } from './kept-for.js';

test('an answer is kept, one that failed is not, and those who ask at once ask once', async () => {
  let asked = 0;
  let away = true;
  const ask = keptFor(60, async (name: string) => {
    asked += 1;
    if (away) throw new Error('away');
    return `${name} ${asked}`;
  });
  await expect(Promise.all([ask('a'), ask('a')])).rejects.toThrow('away');
  expect(asked).toBe(1);
  away = false;
  expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a 2', 'a 2']);
  const never = keptFor(0, async (name: string) => `${name} ${(asked += 1)}`);
  expect([await never('a'), await never('a')]).toEqual(['a 3', 'a 4']);
});
