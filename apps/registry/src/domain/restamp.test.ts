import { restamp } from './restamp.js';

const part = { division: '211103016001', updateTime: new Date(0) };

test('a part of a corrected quarter follows it into its division', () => {
  expect(restamp(part, '211103016005', new Date(9))).toEqual({ division: '211103016005', updateTime: new Date(9) });
});

test('a part that is there already stays as it is', () => {
  expect(restamp(part, '211103016001', new Date(9))).toBe(part);
});
