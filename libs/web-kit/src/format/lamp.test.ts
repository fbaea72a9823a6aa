import { lampOf, lampOfShare } from './lamp.js';

test('what is due today is not overdue, what was due yesterday is', () => {
  expect(lampOf('2026-11-25', '2026-11-25')).toEqual({ colour: 'amber', days: 0 });
  expect(lampOf('2026-11-24', '2026-11-25')).toEqual({ colour: 'red', days: -1 });
});

test('thirty days ahead is near, thirty-one is not, and no day is no deadline', () => {
  expect(lampOf('2026-12-25', '2026-11-25').colour).toBe('amber');
  expect(lampOf('2026-12-26', '2026-11-25').colour).toBe('green');
  expect(lampOf('', '2026-11-25')).toEqual({ colour: 'grey' });
});

test('a share turns green at its target and amber within ten points of it', () => {
  expect([95, 94.9, 85, 84.9].map((percent) => lampOfShare(percent, 95))).toEqual(['green', 'amber', 'amber', 'red']);
});
