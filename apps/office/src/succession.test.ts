import type { Building, Unit } from '@heming/web-kit';
import { planFault, takeovers } from './succession.js';

const [ONE, OTHER] = ['quarters/b', 'quarters/c'] as const;
const building = (number: string): Building => ({ name: `quarters/a/buildings/${number}`, number }) as Building;
const unit = (number: string, room: string): Unit =>
  ({ name: `quarters/a/buildings/${number}/units/01-${room}`, legalAreaCenti: '9550' }) as Unit;
const buildings = [building('001'), building('002')];
const units = [unit('001', '0101'), unit('001', '0102'), unit('002', '0101')];
const apart = new Map([
  ['quarters/a/buildings/001', ONE],
  ['quarters/a/buildings/002', OTHER],
]);

test('a merger takes one successor, a split several and every building once', () => {
  expect(planFault('merge', [], buildings, new Map())).toBe('successor');
  expect(planFault('merge', [ONE], buildings, new Map())).toBeUndefined();
  expect(planFault('split', [ONE], buildings, apart)).toBe('successors');
  expect(planFault('split', [ONE, OTHER], buildings, new Map([['quarters/a/buildings/001', ONE]]))).toBe('unassigned');
  expect(planFault('split', [ONE, 'quarters/d'], buildings, apart)).toBe('unassigned');
  expect(planFault('split', [ONE, OTHER, 'quarters/d'], buildings, apart)).toBe('empty');
  expect(planFault('split', [ONE, OTHER], buildings, apart)).toBeUndefined();
});

test('what moves is told for each successor, and nothing is left out or doubled', () => {
  expect(takeovers('merge', [ONE], buildings, units, new Map())).toEqual([{ successor: ONE, buildings, unitCount: 3, areaCenti: 28_650n }]);
  expect(takeovers('split', [ONE, OTHER], buildings, units, apart)).toEqual([
    { successor: ONE, buildings: buildings.slice(0, 1), unitCount: 2, areaCenti: 19_100n },
    { successor: OTHER, buildings: buildings.slice(1), unitCount: 1, areaCenti: 9_550n },
  ]);
});
