import type { RepairOrderState } from '@heming/web-kit';
import { actsOn, actsOnRepair, deadlineTold, waitsForReader } from './matters.js';

const reporter = (joined: boolean) => ({ disclosure: 'NAMED', fullName: '张*', phone: '', joined }) as const;
const own = [reporter(false)];
const joined = [reporter(true)];

test('whoever reported judges an answer; whoever joined adds, and does not judge', () => {
  expect(actsOn({ state: 'REPLIED', reporters: own, reporterCount: 2 })).toEqual(['judge', 'add']);
  expect(actsOn({ state: 'REPLIED', reporters: joined, reporterCount: 2 })).toEqual(['add']);
});

test('what nobody joined and nobody answered can be taken back', () => {
  expect(actsOn({ state: 'PROCESSING', reporters: own, reporterCount: 1 })).toEqual(['add', 'urge', 'withdraw']);
  expect(actsOn({ state: 'PROCESSING', reporters: own, reporterCount: 2 })).toEqual(['add', 'urge']);
  expect(actsOn({ state: 'REOPENED', reporters: own, reporterCount: 1 })).toEqual(['add', 'urge']);
  expect(actsOn({ state: 'CLOSED', reporters: own, reporterCount: 1 })).toEqual([]);
});

test('a case waits for the reader when he was asked, and when he is to judge', () => {
  expect(waitsForReader({ state: 'WAITING_REPORTER', reporters: joined, reporterCount: 2 })).toBe(true);
  expect(waitsForReader({ state: 'REVISITED', reporters: own, reporterCount: 1 })).toBe(true);
  expect(waitsForReader({ state: 'REVISITED', reporters: joined, reporterCount: 2 })).toBe(false);
  expect(waitsForReader({ state: 'PROCESSING', reporters: own, reporterCount: 1 })).toBe(false);
});

const NOON = new Date('2026-11-23T04:00:00Z');
const repair = (state: RepairOrderState, rating = 0) => ({
  state,
  rating,
  reopenCount: 0,
  complaint: '',
  arriveDueTime: '2026-11-23T05:00:00Z',
});

test('a repair that is done is confirmed or objected to, and rated once', () => {
  expect(actsOnRepair(repair('DONE'), NOON)).toEqual(['confirm', 'object']);
  expect(actsOnRepair(repair('CONFIRMED'), NOON)).toEqual(['rate']);
  expect(actsOnRepair(repair('CONFIRMED', 4), NOON)).toEqual([]);
  expect(actsOnRepair(repair('ASSIGNED'), NOON)).toEqual(['cancel']);
});

test('a repair becomes a complaint when nobody came in time, or after two objections, and once', () => {
  const late = { ...repair('ASSIGNED'), arriveDueTime: '2026-11-23T03:00:00Z' };
  expect(actsOnRepair(late, NOON)).toEqual(['cancel', 'complain']);
  expect(actsOnRepair({ ...late, complaint: 'cases/1' }, NOON)).toEqual(['cancel']);
  expect(actsOnRepair({ ...late, state: 'ARRIVED' }, NOON)).toEqual([]);
  expect(actsOnRepair({ ...repair('DONE'), reopenCount: 2 }, NOON)).toEqual(['confirm', 'object', 'complain']);
  expect(actsOnRepair({ ...late, state: 'CANCELLED' }, NOON)).toEqual([]);
});

test('a deadline is told in working days', () => {
  expect(deadlineTold({ dueDate: '2026-11-26', lamp: 'GREEN', workingDaysLeft: 3 })).toEqual({ key: 'left', days: 3, colour: 'green' });
  expect(deadlineTold({ dueDate: '2026-11-23', lamp: 'YELLOW', workingDaysLeft: 0 })).toEqual({ key: 'today', days: 0, colour: 'amber' });
  expect(deadlineTold({ dueDate: '2026-11-20', lamp: 'RED', workingDaysLeft: -2 })).toEqual({ key: 'overdue', days: 2, colour: 'red' });
  // Overdue since yesterday, on a Saturday: no working day has passed yet.
  expect(deadlineTold({ dueDate: '2026-11-20', lamp: 'RED', workingDaysLeft: 0 })?.key).toBe('overdue');
  expect(deadlineTold({ dueDate: '', lamp: 'LAMP_UNSPECIFIED', workingDaysLeft: 0 })).toBeUndefined();
});
