import { conditionsOf, shapeOf } from '@heming/kit/engine';
import { Schema } from '@heming/kit/store';
import fc from 'fast-check';
import { predicatesOf, successorOf } from './filter.js';

const schema = new Schema({
  name: { type: String, required: true },
  division: { type: String, required: true },
  title: String,
  floor: Number,
  sold: Boolean,
  tags: [String],
});
const shape = shapeOf({ name: 'houses', schema: schema as never, territory: 'open', missing: 'NONE', taken: 'TAKEN' });
const predicates = (where: object): unknown => predicatesOf(shape, conditionsOf('houses', shape, where));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '\ud7ff', '\ue000', '鹤', '\u{10ffff}') }));
const isBefore = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

test('the successor of a prefix is behind all that begin with it, and nothing else lies between', () => {
  fc.assert(
    fc.property(text, text, (prefix, other) => {
      const behind = successorOf(prefix);
      if (behind === undefined) return /^\u{10ffff}*$/u.test(prefix);
      const inRange = !isBefore(other, prefix) && isBefore(other, behind);
      return isBefore(`${prefix}${other}`, behind) && inRange === other.startsWith(prefix);
    }),
  );
});

test('a name is _id, any other field is in the state', () => {
  expect(predicates({ name: 'houses/1', title: '鹤' })).toEqual([{ _id: { $eq: 'houses/1' } }, { 'state.title': { $eq: '鹤' } }]);
});

test('a prefix is a range, presence too, and no pattern is ever sent', () => {
  expect(predicates({ title: { prefix: '鹤' } })).toEqual([{ 'state.title': { $gte: '鹤' } }, { 'state.title': { $lt: '鹥' } }]);
  expect(predicates({ title: { exists: true }, floor: { exists: true } })).toEqual([
    { 'state.title': { $gte: '' } },
    { 'state.floor': { $gte: Number.NEGATIVE_INFINITY } },
  ]);
  expect(predicates({ tags: { contains: '.*' }, title: { exists: false } })).toEqual([
    { 'state.tags': { $eq: '.*' } },
    { 'state.title': { $exists: false } },
  ]);
});

test('flags, which mongoose does not compare, are listed', () => {
  expect(predicates({ sold: { gt: false } })).toEqual([{ 'state.sold': { $in: [true] } }]);
  expect(predicates({ sold: { lte: false } })).toEqual([{ 'state.sold': { $in: [false] } }]);
});

test('half a surrogate pair, which would be stored as another text, is refused', () => {
  expect(() => predicates({ title: '\ud842' })).toThrow(RangeError);
});
