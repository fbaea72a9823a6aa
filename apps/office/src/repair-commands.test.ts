import type { RepairOrder } from '@heming/web-kit';
import { fenOf, isLate, repairCommandsFor } from './repair-commands.js';

test('a repair goes its way', () => {
  const at = (state: RepairOrder['state']) => repairCommandsFor({ state }, () => true);
  expect(at('REPORTED')).toEqual(['assign']);
  expect(at('ASSIGNED')).toEqual(['arrive', 'assign']);
  expect(at('ARRIVED')).toEqual(['finish', 'hold']);
  expect(at('NEEDS_FUND')).toEqual(['resume']);
  expect(at('DONE')).toEqual([]);
  expect(repairCommandsFor({ state: 'REPORTED' }, () => false)).toEqual([]);
});

test('it is late when nobody was there in time', () => {
  const due = { arriveDueTime: '2026-11-26T10:00:00Z', state: 'ASSIGNED' } as RepairOrder;
  const [before, after] = [new Date('2026-11-26T09:59:00Z'), new Date('2026-11-26T10:01:00Z')];
  expect([isLate(due, before), isLate(due, after)]).toEqual([false, true]);
  expect(isLate({ ...due, arriveTime: '2026-11-26T09:30:00Z' }, after)).toBe(false);
  expect(isLate({ ...due, state: 'CANCELLED' }, after)).toBe(false);
});

test('yuan become fen, and anything else nothing', () => {
  expect([fenOf('12'), fenOf('12.5'), fenOf(' 0.07 '), fenOf(''), fenOf('1.234'), fenOf('-1')]).toEqual([
    '1200',
    '1250',
    '7',
    undefined,
    undefined,
    undefined,
  ]);
});
