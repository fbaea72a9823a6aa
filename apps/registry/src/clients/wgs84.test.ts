import gcoord from 'gcoord';
import { toWgs84 } from './wgs84.js';

test('shifted coordinates are shifted back to within a metre, others are taken as they are', () => {
  const shifted = gcoord.transform([122, 41] as [number, number], gcoord.WGS84, gcoord.GCJ02);
  expect(Math.abs(shifted[0] - 122)).toBeGreaterThan(0.003);
  const [longitude, latitude] = toWgs84(shifted, 'GCJ02');
  expect(Math.hypot(longitude - 122, latitude - 41)).toBeLessThan(0.00001);
  expect([toWgs84(shifted, 'CGCS2000'), toWgs84(shifted, 'WGS84')]).toEqual([shifted, shifted]);
});
