import { amend, changedFields, differing, masked } from './update-mask.js';

const AT = new Date('2026-03-02T01:00:00Z');
const state = { title: 'a', list: ['x', 'y'], area: 1, initials: 'a', updateTime: new Date(0) };

test('a mask takes the fields it names and leaves the others', () => {
  expect(masked(state, ['area'], ['title', 'area'])).toEqual({ area: 1 });
});

test('an empty mask takes nothing', () => expect(masked(state, [], ['title', 'area'])).toEqual({}));

test('a field named twice is taken once', () => expect(masked(state, ['area', 'area'], ['area'])).toEqual({ area: 1 }));

test.each([['*'], ['__proto__'], ['constructor'], ['Title']])('%s is no field to change', (field) => {
  expect(() => masked(state, [field], ['title'])).toThrow(
    expect.objectContaining({ reason: 'FIELD_NOT_UPDATABLE', facts: { field } }) as Error,
  );
});

test('lists are compared item by item', () => {
  expect(differing(state, { list: ['x', 'y'] })).toEqual([]);
  expect(differing(state, { list: ['y', 'x'] })).toEqual(['list']);
  expect(differing(state, { list: ['x'] })).toEqual(['list']);
});

test('an amendment that changes nothing is the same state, with its old time', () => expect(amend(state, { title: 'a' }, AT)).toBe(state));

test('an amendment carries its time', () => expect(amend(state, { title: 'b' }, AT)).toEqual({ ...state, title: 'b', updateTime: AT }));

test('an event names what changed, added and removed members included, and not what the register keeps itself', () => {
  const { area: _area, ...rest } = state;
  expect(changedFields<object>(state, { ...rest, title: 'b', initials: 'b', updateTime: AT, code: '1' })).toEqual([
    'title',
    'area',
    'code',
  ]);
});
