import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseCounts } from '@heming/web-kit';
import { CASE_TABS, placeAfter, placeOf, tabOf, tasksOf } from './case-tabs.js';

test('every count has its tab, and every tab a title', () => {
  const counted = CASE_TABS.flatMap(({ count }) => count ?? []);
  const contract = readFileSync(join(__dirname, '../../../libs/web-kit/src/generated/api.ts'), 'utf8');
  const members = /interface CaseCounts \{([^}]*)\}/.exec(contract)?.[1]?.match(/\w+(?=: number)/g);
  expect([...counted].sort()).toEqual([...(members ?? [])].sort());
  expect(tabOf('nonsense').key).toBe('all');
});

test('a tab of two states goes from the last page of the one to the first of the other', () => {
  expect(placeOf('')).toEqual([0, '']);
  expect(placeAfter(0, 'a:b', 2)).toBe('0:a:b');
  expect(placeOf('0:a:b')).toEqual([0, 'a:b']);
  expect(placeAfter(0, '', 2)).toBe('1:');
  expect(placeOf('1:')).toEqual([1, '']);
  expect(placeAfter(1, '', 2)).toBe('');
});

test('what waits depends on who looks', () => {
  const counts: CaseCounts = {
    submittedCount: 1,
    dispatchCount: 2,
    signCount: 4,
    processingCount: 8,
    revisitCount: 16,
    closingCount: 32,
    extensionCount: 64,
    yellowCount: 128,
    redCount: 256,
  };
  expect([tasksOf(counts, true), tasksOf(counts, false)]).toEqual([115, 12]);
});
