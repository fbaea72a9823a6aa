import { restamp } from './restamp.js';

const part = { division: '211103016001', parties: ['organisations/a'], updateTime: new Date(0) };

test('a part of a corrected quarter follows it into its division', () => {
  const moved = { division: '211103016005', parties: part.parties };
  expect(restamp(part, moved, new Date(9))).toEqual({ ...moved, updateTime: new Date(9) });
});

test('a part of a quarter that concerns others concerns them, too', () => {
  const shown = { division: part.division, parties: ['organisations/b'] };
  expect(restamp(part, shown, new Date(9))).toEqual({ ...shown, updateTime: new Date(9) });
});

test('a part that is so already stays as it is', () => {
  expect(restamp(part, { division: part.division, parties: ['organisations/a'] }, new Date(9))).toBe(part);
});
