import fc from 'fast-check';
import { parse, Root, type Type } from 'protobufjs';
import { InvalidRequest } from '../invalid-request.js';
import { Malformed } from '../malformed.js';
import type { MessageCodec } from '../model.js';
import { Codecs } from './codecs.js';

const PROTO = `syntax = "proto3"; package t;
  import "google/protobuf/timestamp.proto"; import "google/protobuf/field_mask.proto";
  message All {
    int32 small = 1; int64 large = 2; uint32 count = 3; uint64 total = 4; sint64 delta = 5; fixed64 fixed = 6; bool flag = 7;
    double ratio = 8; string text = 9; bytes content = 10; Word word = 11; All inner = 12; google.protobuf.Timestamp time = 13;
    google.protobuf.FieldMask update_mask = 14; repeated int32 numbers = 15; repeated string names = 16; repeated Word words = 17;
    repeated All items = 18; map<string, int64> sums = 19; map<int32, All> by_number = 20; optional int32 maybe = 21;
    oneof choice { string left = 22; int32 right = 23; }
  }
  enum Word { NONE = 0; ONE = 1; TWO = 2; }`;

const root = new Root();
root.addJSON({
  google: {
    nested: {
      protobuf: {
        nested: {
          Timestamp: { fields: { seconds: { type: 'int64', id: 1 }, nanos: { type: 'int32', id: 2 } } },
          FieldMask: { fields: { paths: { rule: 'repeated', type: 'string', id: 1 } } },
        },
      },
    },
  },
});
parse(PROTO, root, { keepCase: false });
root.resolveAll();
const codecs = new Codecs();
const all: MessageCodec = codecs.of(root.lookup('t.All') as Type);

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const violationsOf = (json: unknown): unknown => {
  try {
    return all.fromJson(json);
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return error.violations.map(({ field, rule }) => `${field} ${rule}`);
  }
};
/** Members of a decoded message that are not at their default. */
const said = (json: unknown): unknown => all.toJson(all.fromJson(json));

test('an empty message has every scalar at its default, lists and maps empty, and no messages', () => {
  expect(all.decode(bytes())).toEqual({
    ...{ small: 0, large: 0, count: 0, total: 0, delta: 0, fixed: 0, flag: false, ratio: 0, text: '', content: bytes(), word: 'NONE' },
    ...{ numbers: [], names: [], words: [], items: [], sums: {}, byNumber: {} },
  });
  expect(all.encode({})).toHaveLength(0);
  expect(all.toJson({})).toEqual({});
});

test('defaults are written to JSON only when asked for, absent messages never', () => {
  expect(all.toJson({}, { defaults: true })).toEqual({
    ...{ small: 0, large: '0', count: 0, total: '0', delta: '0', fixed: '0', flag: false, ratio: 0, text: '', content: '', word: 'NONE' },
    ...{ numbers: [], names: [], words: [], items: [], sums: {}, byNumber: {} },
  });
});

test('optional members and alternatives are told apart from their defaults', () => {
  expect(all.decode(all.encode({ maybe: 0, right: 0 }))).toMatchObject({ maybe: 0, right: 0 });
  expect(all.toJson({ maybe: 0, left: '' })).toEqual({ maybe: 0, left: '' });
});

test('the last alternative on the wire wins', () => {
  const both = Buffer.concat([all.encode({ left: 'a' }), all.encode({ right: 2 })]);
  expect(all.toJson(all.decode(both))).toEqual({ right: 2 });
  expect(() => all.encode({ left: 'a', right: 2 })).toThrow(TypeError);
});

test('a message given in pieces is merged, lists are joined, scalars replaced', () => {
  const pieces = [
    { inner: { small: 1, names: ['a'] }, text: 'x' },
    { inner: { large: 2, names: ['b'] }, text: 'y' },
  ].map((piece) => all.encode(piece));
  expect(all.toJson(all.decode(Buffer.concat(pieces)))).toEqual({ inner: { small: 1, large: '2', names: ['a', 'b'] }, text: 'y' });
});

test('messages decoded one after the other share nothing that can be changed', () => {
  const first = all.decode(bytes()) as { names: string[]; sums: object };
  expect(() => first.names.push('a')).toThrow(TypeError);
  expect(Object.isFrozen(first.sums)).toBe(true);
});

test('numbers in a list are read packed and unpacked', () => {
  expect(all.toJson(all.decode(bytes(0x7a, 2, 1, 2, 0x78, 3)))).toEqual({ numbers: [1, 2, 3] });
});

test('unknown fields and known numbers with another wire type are skipped', () => {
  expect(all.decode(bytes(0xfa, 0x3f, 1, 65, 0x0a, 1, 65))).toEqual(all.decode(bytes()));
});

test('bytes are copied out of the request', () => {
  const wire = Buffer.from(all.encode({ content: bytes(1, 2) }));
  const { content } = all.decode(wire) as { content: Uint8Array };
  wire.fill(0);
  expect(content).toEqual(bytes(1, 2));
});

test.each([
  ['a cut-off tag', bytes(0x80)],
  ['a cut-off number', bytes(0x10, 0x80)],
  ['a cut-off number of four bytes', bytes(0x10, 0x80, 0x80, 0x80, 0x80)],
  ['a missing number', bytes(0x08)],
  ['a text longer than the message', bytes(0x4a, 5, 65)],
  ['a text that is not UTF-8', bytes(0x4a, 2, 0xc3, 0x28)],
  ['a lone surrogate in UTF-8', bytes(0x4a, 3, 0xed, 0xa0, 0x80)],
  ['an overlong UTF-8 form', bytes(0x4a, 2, 0xc0, 0x80)],
  ['a nested message longer than the message', bytes(0x62, 5)],
  ['a nested message whose last field runs over its end', bytes(0x62, 3, 0x4a, 2, 65, 65)],
  ['a packed list that ends within a number', bytes(0x7a, 1, 0x80, 1)],
  ['an unknown enum number', bytes(0x58, 9)],
  ['an unknown enum number in a list', bytes(0x8a, 1, 1, 9)],
  ['an integer beyond 2^53 − 1', all.encode({ large: Number.MAX_SAFE_INTEGER }).map((byte, at) => (at === 8 ? 0x1f : byte))],
  ['an integer below −(2^53 − 1)', bytes(0x10, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0xf0, 0xff, 1)],
  ['an unsigned integer of 64 ones', bytes(0x20, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1)],
  ['a 32-bit integer beyond its range', bytes(0x08, 0x80, 0x80, 0x80, 0x80, 0x08)],
  ['field number 0', bytes(0x00, 1)],
  ['an end of a group that never began', bytes(0x0c)],
  ['a group that never ends', bytes(0x0b)],
  ['a time before the year 1', bytes(0x6a, 11, 0x08, 0xff, 0x91, 0xb8, 0xc3, 0x98, 0xfe, 0xff, 0xff, 0xff, 1)],
  ['nanoseconds of more than a second', bytes(0x6a, 6, 0x10, 0x80, 0x94, 0xeb, 0xdc, 3)],
  ['a mask path that JSON cannot name', bytes(0x72, 5, 0x0a, 3, 0x61, 0x5f, 0x41)],
])('%s is malformed', (_, wire) => {
  expect(() => all.decode(wire)).toThrow(Malformed);
});

test('messages nested 32 deep are read, one deeper is malformed, in JSON too', () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { inner: nested(depth - 1) });
  expect(all.decode(all.encode(nested(32)))).toEqual(all.fromJson(nested(32)));
  expect(() => all.decode(all.encode(nested(33)))).toThrow(Malformed);
  expect(violationsOf(nested(33))).toEqual([`${Array(33).fill('inner').join('.')} too_deep`]);
});

test('minus zero is zero in a whole number', () => {
  const zero = all.fromJson({ maybe: 0, sums: { a: 0 }, numbers: [0] });
  for (const minus of [-0, '-0'])
    expect(all.fromJson({ maybe: minus, sums: { a: minus }, numbers: [minus], small: minus, fixed: minus, delta: minus })).toEqual(zero);
});

test('any bytes either decode to a message that encodes again, or are malformed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (wire) => {
      let value: object;
      try {
        value = all.decode(wire);
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed);
        return;
      }
      expect(all.decode(all.encode(value))).toEqual(value);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['text for a number', { small: 'a' }],
  ['a fraction for an integer', { small: 1.5 }],
  ['an unsafe integer', { large: 2 ** 53 }],
  ['a negative unsigned integer', { count: -1 }],
  ['a number for text', { text: 1 }],
  ['text with a lone surrogate', { text: '\ud800' }],
  ['an unknown word', { word: 'THREE' }],
  ['an invalid date', { time: new Date(NaN) }],
  ['a list for a message', { inner: [] }],
  ['a single value for a list', { names: 'a' }],
  ['a list item of another type', { names: [1] }],
  ['null', { text: null }],
  ['original names in a mask', { updateMask: ['a_b'] }],
  ['a map key of another type', { byNumber: { a: {} } }],
])('encoding refuses %s', (_, value) => {
  expect(() => all.encode(value)).toThrow(TypeError);
});

test('JSON may use original names, numbers for words, text for integers, both base64 alphabets and time offsets', () => {
  expect(said({ by_number: { 1: { word: 2 } }, large: '-9007199254740991', small: '7', content: '-_8' })).toEqual({
    ...{ byNumber: { 1: { word: 'TWO' } }, large: '-9007199254740991', small: 7, content: '+/8=' },
  });
  expect(said({ time: '2024-02-29T23:30:00.1234567-08:00', update_mask: 'a,bC.d' })).toEqual({
    time: '2024-03-01T07:30:00.123Z',
    updateMask: 'a,bC.d',
  });
});

test('null in JSON means absent', () => {
  expect(all.fromJson({ small: null, names: null, inner: null, sums: null, maybe: null, left: null, right: 1 })).toEqual(
    all.fromJson({ right: 1 }),
  );
});

test('everything that is wrong with a JSON request is told at once, with its path', () => {
  const json = {
    smal: 1,
    small: 'x',
    items: [{ flag: 1 }, null, { text: 2 }],
    sums: { a: 'b', c: null },
    word: 'FOUR',
    left: 'a',
    right: 1,
  };
  expect(violationsOf(json)).toEqual([
    'smal unknown_field',
    'small wrong_type',
    'items[0].flag wrong_type',
    'items[1] wrong_type',
    'items[2].text wrong_type',
    'sums.a wrong_type',
    'sums.c wrong_type',
    'word unknown_word',
    'right duplicate_oneof',
  ]);
});

test.each([
  ['an integer out of its range', { small: 2 ** 31 }, 'small out_of_range'],
  ['an unsafe integer', { large: '9007199254740992' }, 'large out_of_range'],
  ['an unsigned integer below zero', { total: -1 }, 'total out_of_range'],
  ['a fraction', { small: 1.5 }, 'small wrong_type'],
  ['an integer with an exponent in text', { large: '1e3' }, 'large wrong_type'],
  ['an empty text for a number', { large: '' }, 'large wrong_type'],
  ['text for a flag', { flag: 'true' }, 'flag wrong_type'],
  ['an object for text', { text: { $ne: '' } }, 'text wrong_type'],
  ['a list for text', { text: ['a'] }, 'text wrong_type'],
  ['a lone surrogate', { text: '\udfff' }, 'text wrong_type'],
  ['what is not base64', { content: 'a*' }, 'content wrong_type'],
  ['base64 of impossible length', { content: 'abcde' }, 'content wrong_type'],
  ['an unknown enum number', { word: 9 }, 'word unknown_word'],
  ['a word of the object prototype', { word: 'constructor' }, 'word unknown_word'],
  ['a day that the calendar does not have', { time: '2023-02-29T00:00:00Z' }, 'time wrong_type'],
  ['a month that the calendar does not have', { time: '2023-13-01T00:00:00Z' }, 'time wrong_type'],
  ['the year 0', { time: '0000-12-31T00:00:00Z' }, 'time wrong_type'],
  ['a time without zone', { time: '2024-01-01T00:00:00' }, 'time wrong_type'],
  ['a leap second', { time: '2016-12-31T23:59:60Z' }, 'time wrong_type'],
  ['a list for a mask', { updateMask: ['a'] }, 'updateMask wrong_type'],
  ['original names in a mask', { updateMask: 'a_b' }, 'updateMask wrong_type'],
  ['a single value for a list', { names: 'a' }, 'names wrong_type'],
  ['a list for a map', { sums: [] }, 'sums wrong_type'],
  ['a wrong map key', { byNumber: { a: {} } }, 'byNumber.a wrong_type'],
  ['a field under both names', { byNumber: {}, by_number: {} }, 'byNumber duplicate_field'],
  ['a list for a message', { inner: [] }, 'inner wrong_type'],
])('JSON refuses %s', (_, json, violation) => {
  expect(violationsOf(json)).toEqual([violation]);
});

test.each([null, 1, 'a', [], undefined])('a request that is no object is refused: %p', (json) => {
  expect(violationsOf(json)).toEqual([' wrong_type']);
});

test('sentences name the field in both languages', () => {
  expect(() => all.fromJson({ inner: { small: true } })).toThrow('inner.small must be a whole number.');
});

test('no more than a hundred violations are told, and long names are cut', () => {
  const json = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x${at}`, 1]));
  expect(violationsOf(json)).toHaveLength(100);
  expect((violationsOf({ ['y'.repeat(10_000)]: 1 }) as string[])[0]?.length).toBeLessThan(200);
});

test('keys that mean something to JavaScript are only keys', () => {
  const json = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":1,"toString":1,"hasOwnProperty":1,"sums":{"__proto__":"1","constructor":"2"}}',
  ) as object;
  expect(violationsOf(json)).toEqual([
    '__proto__ unknown_field',
    'constructor unknown_field',
    'toString unknown_field',
    'hasOwnProperty unknown_field',
  ]);
  const { sums } = all.decode(all.encode(all.fromJson({ sums: (json as { sums: object }).sums }))) as { sums: Record<string, number> };
  expect(Object.entries(sums)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  expect(JSON.stringify(all.toJson({ sums }))).toBe('{"sums":{"__proto__":"1","constructor":"2"}}');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('any JSON is either a message or refused with violations', () => {
  const keys = fc.constantFrom(...(root.lookup('t.All') as Type).fieldsArray.map(({ name }) => name), '__proto__', 'constructor');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(keys, tie('json'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(json, (given) => {
      const result = violationsOf(given);
      if (!Array.isArray(result)) expect(all.fromJson(all.toJson(result as object))).toEqual(result);
      else expect(result.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});
