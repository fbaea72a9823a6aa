import type { CreditScoreItem } from '@heming/web-kit';
import { waterfallOf, type WaterfallStep } from './credit-waterfall.js';

const item = (category: string, countedTenths: number, changes: Partial<CreditScoreItem> = {}): CreditScoreItem =>
  ({ category, countedTenths, effectiveDate: '2026-01-05', itemType: 'BA01', number: 'XY-20260105-000001', ...changes }) as CreditScoreItem;
const told = (steps: readonly WaterfallStep[]): readonly string[] =>
  steps.map(({ kind, category = '', from, to, announced }) => `${kind} ${category} ${from}→${to}${announced ? ' announced' : ''}`);

test('a score is reached over its items, and over the limit of its category', () => {
  const items = [item('BASIC', 500), item('BASIC', 350), item('GOOD', 50), item('BAD', 20)];
  const steps = waterfallOf({ basicTenths: 800, goodTenths: 50, badTenths: 20, scoreTenths: 830 }, items);
  expect(told(steps)).toEqual([
    'item BASIC 0→500',
    'item BASIC 500→850',
    'limit BASIC 850→800',
    'sum BASIC 0→800',
    'item GOOD 800→850',
    'sum GOOD 800→850',
    'item BAD 850→830',
    'sum BAD 850→830',
    'score  0→830',
  ]);
});

test('items of a category go by their first day, and those of a kind stand together', () => {
  const items = [
    item('BASIC', 10, { itemType: 'BA02', number: 'XY-20260105-000003' }),
    item('BASIC', 20),
    item('BASIC', 30, { itemType: 'BA02', number: 'XY-20260105-000002' }),
    item('BASIC', 40, { effectiveDate: '2025-12-01', itemType: 'BA06' }),
  ];
  const steps = waterfallOf({ basicTenths: 100, goodTenths: 0, badTenths: 0, scoreTenths: 100 }, items);
  expect(steps.flatMap(({ item: one }) => one?.countedTenths ?? [])).toEqual([40, 20, 30, 10]);
});

test('a score does not fall below nothing', () => {
  const steps = waterfallOf({ basicTenths: 100, goodTenths: 0, badTenths: 150, scoreTenths: 0 }, [item('BASIC', 100), item('BAD', 150)]);
  expect(told(steps).slice(-4)).toEqual(['item BAD 100→-50', 'sum BAD 100→-50', 'floor  -50→0', 'score  0→0']);
});

test('what is announced stands behind what counts, and is marked', () => {
  const sums = { basicTenths: 200, goodTenths: 0, badTenths: 30, scoreTenths: 170 };
  const steps = waterfallOf(sums, [item('BASIC', 200), item('BAD', 20)], [item('BAD', 10)]);
  expect(told(steps).slice(3, 5)).toEqual(['item BAD 200→180', 'item BAD 180→170 announced']);
  expect(waterfallOf({ basicTenths: 0, goodTenths: 0, badTenths: 0, scoreTenths: 0 }, []).at(-1)).toMatchObject({ kind: 'score', to: 0 });
});
