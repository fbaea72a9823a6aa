import { recordFunctionalZone, updateFunctionalZone, type FunctionalZone } from './functional-zone.js';

const AT = new Date('2026-03-02T01:00:00Z');
const facts = (code: string, ...divisions: string[]) => ({ code, title: '辽东湾新区', actsAsCounty: true, divisions });
const zone = (code: string, ...divisions: string[]): FunctionalZone => recordFunctionalZone(facts(code, ...divisions), [], AT);
const because = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

const TOWNSHIP = 'divisions/211104400';
const COMMUNITY = 'divisions/211104400001';

test('a zone belongs to its city', () => {
  expect(zone('liaodongwan', TOWNSHIP)).toEqual({
    ...facts('liaodongwan', TOWNSHIP),
    name: 'functionalZones/liaodongwan',
    division: '2111',
    createTime: AT,
  });
});

test.each([
  ['the same division', COMMUNITY, COMMUNITY],
  ['a community of its township', TOWNSHIP, COMMUNITY],
  ['the township of its community', COMMUNITY, TOWNSHIP],
])('a division is governed by one zone at most: %s', (_why, governed, wanted) => {
  expect(() => recordFunctionalZone(facts('gaoxin', wanted), [zone('liaodongwan', governed)], AT)).toThrow(
    because('DIVISION_IN_OTHER_ZONE', { division: wanted, zone: 'functionalZones/liaodongwan' }),
  );
});

test('two communities of a township may belong to two zones', () => {
  expect(recordFunctionalZone(facts('gaoxin', 'divisions/211104400002'), [zone('liaodongwan', COMMUNITY)], AT).divisions).toEqual([
    'divisions/211104400002',
  ]);
});

test('title, powers and divisions change; the zone is no obstacle to itself', () => {
  const current = zone('liaodongwan', TOWNSHIP);
  const next = updateFunctionalZone(
    current,
    { ...facts('x', TOWNSHIP, 'divisions/211104001'), actsAsCounty: false },
    ['divisions', 'actsAsCounty'],
    [current],
  );
  expect(next).toEqual({ ...current, actsAsCounty: false, divisions: [TOWNSHIP, 'divisions/211104001'] });
});

test('the same values leave the very same zone', () => {
  const current = zone('liaodongwan', TOWNSHIP);
  expect(updateFunctionalZone(current, facts('liaodongwan', TOWNSHIP), ['title', 'divisions'], [])).toBe(current);
});

test('the code never changes', () => {
  expect(() => updateFunctionalZone(zone('a1', TOWNSHIP), facts('b1', TOWNSHIP), ['code'], [])).toThrow(
    because('FIELD_NOT_UPDATABLE', { field: 'code' }),
  );
});
