import { countedPoints, points, signedPoints } from './credit-points.js';

test('tenths are told with one decimal, and with the sign they count with', () => {
  expect([points(840), points(0), points(5)]).toEqual(['84.0', '0.0', '0.5']);
  expect([signedPoints(10), signedPoints(-15), signedPoints(0)]).toEqual(['+1.0', '−1.5', '0.0']);
  expect([countedPoints({ category: 'BAD', tenths: 10 }), countedPoints({ category: 'BASIC', tenths: 200 })]).toEqual(['−1.0', '+20.0']);
  expect(countedPoints({ category: 'BAD', tenths: 0 })).toBe('0.0');
});
