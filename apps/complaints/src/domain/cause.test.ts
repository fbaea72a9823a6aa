import { china, givenCase } from '../testing/given-case.js';
import { causeOf, proposeMeeting } from './cause.js';

const current = givenCase({ quarter: 'quarters/PJ-211103016-0001', category: 'ELEVATORS' });

test('a category in a quarter is one cause', () => {
  expect(causeOf(current).name).toBe('causes/PJ-211103016-0001-ELEVATORS');
});

test('a joint meeting is proposed once within thirty days', () => {
  const proposed = proposeMeeting(causeOf(current), current, china('2026-11-01T10:00'));
  expect(proposed.proposedTime).toEqual(china('2026-11-01T10:00'));
  expect(proposeMeeting(proposed, current, china('2026-12-01T09:59'))).toBe(proposed);
  expect(proposeMeeting(proposed, current, china('2026-12-01T10:00')).proposedTime).toEqual(china('2026-12-01T10:00'));
});
