import fc from 'fast-check';
import { FirstLines } from './first-lines.js';

test('a name keeps the line it was added with first', () => {
  const lines = new FirstLines();
  expect(lines.find('a')).toBeUndefined();
  lines.add('a', 2);
  lines.add('a', 7);
  expect(lines.find('a')).toBe(2);
  expect(lines.find('b')).toBeUndefined();
});

test('it answers as a map would, whatever names come in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (names) => {
      const lines = new FirstLines();
      const map = new Map<string, number>();
      names.forEach((name, at) => {
        expect(lines.find(name)).toBe(map.get(name));
        lines.add(name, at + 1);
        if (!map.has(name)) map.set(name, at + 1);
      });
    }),
  );
});

test('200,000 names that differ in a digit are told apart', () => {
  const lines = new FirstLines();
  const name = (at: number): string => `quarters/PJ-211103016-0001/buildings/${String(at % 999).padStart(3, '0')}/units/01-${at}`;
  for (let at = 1; at <= 200_000; at += 1) lines.add(name(at), at);
  for (let at = 1; at <= 200_000; at += 1)
    if (lines.find(name(at)) !== at) throw new Error(`${name(at)} stands in ${lines.find(name(at))}`);
  expect(lines.find(name(200_001))).toBeUndefined();
});
