import type { Division } from '@heming/web-kit';
import { shadeOf } from './shades.js';

test.each([
  [0, 0, 'none'],
  [10, 9, 'high'],
  [100, 89, 'middle'],
  [10, 5, 'middle'],
  [100, 49, 'low'],
  [10, 0, 'low'],
])('of %i quarters in use with %i committees the shade is %s', (inUse, withCommittee, shade) => {
  const figures = { quarters: inUse, inUse, withCommittee, managed: 0, unmanaged: 0, households: 0, areaCenti: '0' };
  expect(shadeOf({ division: {} as Division, figures })).toBe(shade);
});
