import { outlinesWithin, showsPartsOf, type OutlineCollection } from './own-map.js';

const outlines: OutlineCollection = {
  type: 'FeatureCollection',
  features: ['211102001', '211103016'].map((code) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'MultiPolygon', coordinates: [] },
  })),
};

test('of the outlines those are drawn that lie in a division', () => {
  const codesIn = (code: string): readonly string[] => outlinesWithin(outlines, code).features.map(({ properties }) => properties.code);
  expect([codesIn('2111'), codesIn('211103'), codesIn('211104')]).toEqual([['211102001', '211103016'], ['211103016'], []]);
});

test('a map is shown where it has outlines below', () => {
  const [counties, townships] = (['COUNTY', 'TOWNSHIP'] as const).map((level) => ({ state: 'UPLOADED' as const, level }));
  expect(['2111', '211103', '211103016'].map((code) => [showsPartsOf(counties, code), showsPartsOf(townships, code)])).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
  expect([showsPartsOf(undefined, '2111'), showsPartsOf({ state: 'NONE', level: 'LEVEL_UNSPECIFIED' }, '2111')]).toEqual([false, false]);
});
