import { contentText, rowOf, rowText } from './row-text.js';

const ROW = {
  name: '鹤鸣花园\u2028\n"示例"',
  at: new Date('2026-11-25T00:00:00.123Z'),
  data: new Uint8Array([0, 255, 13, 10]),
  list: [null, { deep: new Date(0) }, []],
  count: -0.5,
  nothing: null,
  flag: false,
};

test('a row comes back from its line as it was: times, bytes, nulls and the order of its members', () => {
  const text = rowText(ROW);
  expect(text).not.toMatch(/\n/);
  expect(rowOf(text)).toEqual(ROW);
  expect(Object.keys(rowOf(text) as object)).toEqual(Object.keys(ROW));
});

test('members with names that stand for something come back as they were', () => {
  const odd = { $date: 5, $bytes: 'AA==', inner: { $members: [['a', 1]] }, ['__proto__']: 'own' };
  expect(rowOf(rowText(odd))).toEqual(odd);
  expect(Object.hasOwn(rowOf(rowText(odd)) as object, '__proto__')).toBe(true);
});

test('what is absent stays away, and what cannot be read back is refused', () => {
  expect(rowText({ a: undefined, b: 1 })).toBe('{"b":1}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 0, new Date(Number.NaN)]) {
    expect(() => rowText({ value })).toThrow(TypeError);
  }
});

test('the content is the same whatever order the members have, and whether null or absent', () => {
  expect(contentText({ b: 1, a: { d: null, c: [null] } })).toBe(contentText({ a: { c: [null] }, b: 1 }));
  expect(contentText({ a: 1 })).not.toBe(contentText({ a: 2 }));
});
