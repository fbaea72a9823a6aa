import type { Unit } from '@heming/web-kit';
import { flatBoard } from './flat-board.js';

const unit = (entrance: string, floor: number, room: string): Unit => ({ entrance, floor, room }) as Unit;
const drawn = (units: readonly Unit[]) =>
  flatBoard(units).map(({ entrance, floors }) => [
    entrance,
    floors.map(({ floor, cells }) => [floor, cells.map((cell) => cell?.room ?? '')]),
  ]);

test('floors lie one above the other, rooms by number, cellars at the bottom', () => {
  expect(drawn([unit('1', 2, '202'), unit('1', 1, '101'), unit('1', -1, 'B1'), unit('1', 2, '201')])).toEqual([
    [
      '1',
      [
        [2, ['201', '202']],
        [1, ['101', '']],
        [-1, ['B1', '']],
      ],
    ],
  ]);
});

test('entrances stand side by side in the order of their numbers, as do rooms', () => {
  expect(drawn([unit('10', 1, '1'), unit('2', 1, '10'), unit('2', 1, '2')])).toEqual([
    ['2', [[1, ['2', '10']]]],
    ['10', [[1, ['1']]]],
  ]);
});

test('a building without units has an empty board', () => {
  expect(flatBoard([])).toEqual([]);
});
