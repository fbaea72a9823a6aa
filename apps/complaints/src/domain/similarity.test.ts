import { likeness, mostAlike } from './similarity.js';

test.each<[string, string, number]>([
  ['3号楼东侧电梯', '3号楼东侧电梯', 1],
  ['3号楼 东侧电梯', '３号楼东侧电梯', 1],
  ['3号楼', '南门', 0],
  ['', '3号楼', 0],
  ['', '', 0],
  ['门', '门', 1],
  ['3号楼东侧', '3号楼西侧', 0.5],
])('%p and %p are alike by %p', (left, right, alike) => {
  expect(likeness(left, right)).toBe(alike);
  expect(likeness(right, left)).toBe(alike);
});

test('of cases alike the latest comes first', () => {
  const at = (place: string, hour: number) => ({ place, createTime: new Date(Date.UTC(2026, 10, 23, hour)) });
  const cases = [at('南门', 1), at('3号楼', 2), at('南门', 3), at('3号楼', 4)];
  expect(mostAlike(cases, '3号楼').map(({ createTime }) => createTime.getUTCHours())).toEqual([4, 2, 3, 1]);
});
