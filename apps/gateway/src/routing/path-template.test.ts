import { parsePathTemplate } from './path-template.js';

test('a variable covers the segments of its pattern, and a verb follows the last colon', () => {
  const template = parsePathTemplate('/v1/{quarter.name=quarters/*/buildings/*}/units:count');
  expect(template.parts).toEqual([
    { kind: 'literal', text: 'v1' },
    { kind: 'literal', text: 'quarters' },
    { kind: 'one' },
    { kind: 'literal', text: 'buildings' },
    { kind: 'one' },
    { kind: 'literal', text: 'units' },
  ]);
  expect(template.variables).toEqual([{ fieldPath: ['quarter', 'name'], from: 1, to: 5, rest: false, multiple: true }]);
  expect(template.verb).toBe('count');
});

test('a variable without a pattern covers one segment', () => {
  expect(parsePathTemplate('/v1/things/{id}').variables).toEqual([{ fieldPath: ['id'], from: 2, to: 3, rest: false, multiple: false }]);
});

test.each([
  'v1/x',
  '/v1//x',
  '/v1/',
  '/v1/{name',
  '/v1/{name=}',
  '/v1/{a}{b}',
  '/v1/{1a}',
  '/v1/**/x',
  '/v1/{a}/{a}',
  '/v1/x:',
  '/v1/x y',
  '/v1/{a=**}/b',
])('%s is refused', (text) => expect(() => parsePathTemplate(text)).toThrow(SyntaxError));
