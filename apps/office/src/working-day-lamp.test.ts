import { workingDayLampOf } from './working-day-lamp.js';

test('days that are not worked do not count', () => {
  // 2026-11-26 is a Thursday.
  expect(workingDayLampOf('2026-12-03', '2026-11-26')).toEqual({ colour: 'green', days: 5 });
  expect(workingDayLampOf('2026-12-03', '2026-11-28')).toEqual({ colour: 'green', days: 4 });
});

test('the lamp turns amber two working days before the end, and red when it has passed', () => {
  expect(workingDayLampOf('2026-12-03', '2026-12-01')).toEqual({ colour: 'amber', days: 2 });
  expect(workingDayLampOf('2026-12-03', '2026-12-03')).toEqual({ colour: 'amber', days: 0 });
  expect(workingDayLampOf('2026-12-03', '2026-12-07')).toEqual({ colour: 'red', days: -2 });
});

test('a day that passed over a weekend is over, though no working day is', () => {
  expect(workingDayLampOf('2026-11-27', '2026-11-28')).toEqual({ colour: 'red', days: -0 });
});

test('what has no day has no lamp', () => {
  expect(workingDayLampOf('', '2026-12-03')).toEqual({ colour: 'grey' });
});
