import { derivedId, systemIds } from './ids.js';

test('ids sort by the time they are made and never repeat', () => {
  let time = 1_700_000_000_000;
  const ids = systemIds({ now: () => new Date(time++) });
  const made = Array.from({ length: 1_000 }, () => ids.next());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(1_000);
  expect(made.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true);
});

test('the same cause derives the same id', () => {
  expect(derivedId('a')).toBe(derivedId('a'));
  expect(derivedId('a')).not.toBe(derivedId('b'));
  expect(derivedId('a')).toMatch(/^[0-9a-z]{26}$/);
});
