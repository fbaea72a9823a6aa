import { OutlineFaults } from './outline-faults.js';
import { MOST_POINTS, readOutlines, type OutlineRules, type Outlines } from './outlines.js';

const KNOWN = new Set(['211102', '211103', '211103016', '211103001']);
const SQUARE = [
  [122, 41],
  [122.1, 41],
  [122.1, 41.1],
  [122, 41],
];
const feature = (code: unknown, overrides: object = {}): object => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: [SQUARE] },
  ...overrides,
});
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const outlined = (coordinates: unknown, type = 'Polygon'): string => collection(feature('211102', { geometry: { type, coordinates } }));
const read = (text: string, rules: Partial<OutlineRules> = {}): Outlines | OutlineFaults =>
  readOutlines(text, { toWgs84: (position) => position, known: KNOWN, ...rules });
const good = (text: string, rules: Partial<OutlineRules> = {}): Outlines => {
  const answer = read(text, rules);
  if (answer instanceof OutlineFaults) throw new Error(answer.violations.map(({ en }) => en).join(' '));
  return answer;
};
const faults = (text: string): readonly string[] => {
  const answer = read(text);
  return answer instanceof OutlineFaults ? answer.violations.map(({ field, rule }) => `${field} ${rule}`) : [];
};

test('outlines are kept as multi-polygons with their code', () => {
  const { level, codes, pointCount, geoJson } = good(collection(feature('211102'), feature('211103')));
  expect([level, codes, pointCount]).toEqual(['COUNTY', ['211102', '211103'], 8]);
  expect(JSON.parse(geoJson)).toEqual({
    type: 'FeatureCollection',
    features: ['211102', '211103'].map((code) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] },
    })),
  });
  expect(good(collection(feature('211103016'))).level).toBe('TOWNSHIP');
});

test('nothing else of the file is kept: no property, no height, no member, no script', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { geoJson } = good(
    JSON.stringify({
      type: 'FeatureCollection',
      name: hostile,
      crs: { properties: { name: hostile } },
      features: [
        {
          ...feature('211102', { id: hostile, bbox: [hostile] }),
          properties: { code: '211102', name: hostile, cp: [0, 0], childNum: hostile },
          geometry: { type: 'Polygon', coordinates: [SQUARE.map((position) => [...position, 17])], title: hostile },
        },
      ],
    }).replace('"code"', '"__proto__":{"code":"<script>"},"code"'),
  );
  expect(geoJson).toBe(good(collection(feature('211102'))).geoJson);
});

test('coordinates are put into WGS-84 and have six decimals', () => {
  const exact = [[122.123456789, 41.1], [122.2, 41.1], [122.2, 41.2], [122.123456789, 41.1]]; // prettier-ignore
  expect(good(outlined([exact])).geoJson).toContain('[122.123457,41.1]');
  expect(good(outlined([exact]), { toWgs84: ([x, y]) => [x - 1, y + 2] }).geoJson).toContain('[121.123457,43.1]');
});

test.each([
  ['what is no JSON', '{\n"type":', [' malformed']],
  ['nothing', '', [' malformed']],
  ['null', 'null', ['type wrong_type']],
  ['another GeoJSON', JSON.stringify(feature('211102')), ['type wrong_type']],
  ['a collection of nothing', collection(), ['features required']],
  ['what nests without end', '['.repeat(500_000), [' too_deep']],
  ['a string without end', `"${'\\"'.repeat(500_000)}`, [' malformed']],
  ['a thousand and one features', collection(...Array.from({ length: 1_001 }, () => 1)), ['features max_items']],
  [
    'a feature that is none',
    collection(null),
    ['features[0].properties.code pattern', 'features[0].type wrong_type', 'features[0].geometry wrong_type'],
  ],
  ['a code that is a number', collection(feature(211102)), ['features[0].properties.code pattern']],
  ['a code of another city', collection(feature('210202')), ['features[0].properties.code unknown']],
  ['a code twice', collection(feature('211102'), feature('211102')), ['features[1].properties.code repeated']],
  ['two levels', collection(feature('211102'), feature('211103016')), ['features[1].properties.code mixed']],
  ['a point', outlined([122, 41], 'Point'), ['features[0].geometry wrong_type']],
  ['no polygon', outlined([], 'MultiPolygon'), ['features[0].geometry wrong_type']],
  ['no ring', outlined([[]], 'MultiPolygon'), ['features[0].geometry.coordinates[0] required']],
  ['a ring of three', outlined([SQUARE.slice(1)]), ['features[0].geometry.coordinates[0] min_items']],
  ['an open ring', outlined([[...SQUARE.slice(0, 3), [122, 41.000001]]]), ['features[0].geometry.coordinates[0] open_ring']],
  ['latitude before longitude', outlined([SQUARE.map(([x, y]) => [y, x])]), ['features[0].geometry.coordinates[0][0] out_of_range']],
  ['text for a number', outlined([[['122', 41], ...SQUARE.slice(1)]]), ['features[0].geometry.coordinates[0][0] out_of_range']],
  ['too many points', outlined([[...Array.from({ length: MOST_POINTS }, () => [122, 41]), [122, 41]]]), ['features too_many_points']],
] as const)('%s is refused, and where is told', (_what, text, expected) => {
  expect(faults(text)).toEqual(expected);
});

test('as many points as are allowed are taken', () => {
  expect(good(outlined([Array.from({ length: MOST_POINTS }, () => [122, 41])])).pointCount).toBe(MOST_POINTS);
});

test('all that is wrong is told at once in both languages, people counting from one; of very much the first fifty', () => {
  const answer = read(collection(feature('210202'), feature('x')));
  expect((answer as OutlineFaults).violations).toEqual([
    expect.objectContaining({
      zh: '第 1 个要素：区划 210202 未登记或已停用。',
      en: 'Feature 1: division 210202 is not on record or has ended.',
    }),
    expect.objectContaining({ zh: '第 2 个要素：缺少 6 位或 9 位区划代码（文本）。' }),
  ]);
  const many = read(collection(...Array.from({ length: 80 }, () => feature('x')))) as OutlineFaults;
  expect([many.count, many.violations.length]).toEqual([80, 50]);
});
