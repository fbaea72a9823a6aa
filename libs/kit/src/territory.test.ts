import { intersect, narrowed, simplify, territoryOf, within } from './territory.js';

test('a prefix within another adds nothing', () => {
  expect(simplify(['211103', '2111', '211103016'])).toEqual(['2111']);
  expect(simplify(['211103', '', '211102'])).toEqual(['']);
  expect(simplify(['211103', '211102', '211103'])).toEqual(['211102', '211103']);
});

test('nowhere contains nothing and everywhere contains all', () => {
  expect(within([], '211103')).toBe(false);
  expect(within([''], '211103')).toBe(true);
  expect(within(['211103'], '211102005001')).toBe(false);
});

test('what is asked for is cut to what is granted', () => {
  expect(intersect(['211103'], '2111')).toEqual(['211103']);
  expect(intersect(['2111'], '211103016')).toEqual(['211103016']);
  expect(intersect(['211103'], '211102')).toEqual([]);
  expect(intersect([''], '')).toEqual(['']);
  expect(intersect(['211103016', '211103017'], '211103')).toEqual(['211103016', '211103017']);
});

test('only grants whose role holds the permission count', () => {
  const principal = {
    subject: 'p',
    grants: [
      { role: 'READER', division: '211103' },
      { role: 'GUEST', division: '' },
    ],
  };
  expect(territoryOf(principal, 'things.read', (role) => role === 'READER')).toEqual(['211103']);
  expect(territoryOf(principal, 'things.write', () => false)).toEqual([]);
});

test('a territory is narrowed to what both have in common, and never widened', () => {
  expect(narrowed([''], ['211103', '211102016'])).toEqual(['211102016', '211103']);
  expect(narrowed(['211103'], ['2111'])).toEqual(['211103']);
  expect(narrowed(['211103'], [''])).toEqual(['211103']);
  expect(narrowed(['211103'], ['211102'])).toEqual([]);
  expect(narrowed(['211103'], [])).toEqual([]);
});
