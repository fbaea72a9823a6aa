import { maskIdNumber } from './mask.js';

test.each([
  ['RESIDENT_ID', '211103199003070019', '211103********0019'],
  ['PASSPORT', 'E12345678', '********78'],
  ['PASSPORT', 'E123', '********'],
])('of a %s %s people see %s', (type, number, seen) => expect(maskIdNumber(type, number)).toBe(seen));
