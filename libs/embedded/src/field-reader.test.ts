import type { Stored } from '@heming/kit';
import { documentCodec } from './document-codec.js';
import { FieldReader } from './field-reader.js';

/** A member of every form in which MessagePack writes one: short and long, fixed and not. */
const MEMBERS: Readonly<Record<string, unknown>> = {
  name: 'cases/1',
  empty: '',
  short: '鹤鸣',
  text: '长'.repeat(60),
  long: '长'.repeat(400),
  longest: 'x'.repeat(70_000),
  small: 7,
  byte: 200,
  word: 60_000,
  large: 4_000_000_000,
  larger: 2 ** 40,
  negative: -3,
  morenegative: -40_000,
  fraction: 0.1,
  yes: true,
  no: false,
  nothing: null,
  missing: undefined,
  second: new Date('2026-11-23T04:00:00Z'),
  millisecond: new Date('2026-11-23T04:00:00.123Z'),
  early: new Date('1905-01-01T00:00:00.001Z'),
  late: new Date('2400-01-01T00:00:00.999Z'),
  bytes: Buffer.from([1, 2, 3]),
  list: [1, 'two', [3], { four: 4 }],
  many: Array.from({ length: 300 }, (_, i) => i),
  inner: { street: '石油大街', since: new Date('2026-01-01T00:00:00Z'), ['member'.repeat(10)]: [] },
  ['long name '.repeat(5)]: 1,
};
const stored = (state: object): Stored<never> =>
  ({
    state,
    revision: 300,
    version: 5,
    causes: [{ id: 'r', fingerprint: '' }],
    outbox: { seq: 2, events: [] },
  }) as unknown as Stored<never>;
const EVERYTHING = { fields: [], passes: () => true };

test.each(Object.keys(MEMBERS))('%s is read as all of the document is', (field) => {
  const bytes = documentCodec.encode(stored(MEMBERS)) as Buffer;
  const whole = documentCodec.decode(bytes).state as unknown as Record<string, unknown>;
  const { state, revision, version } = new FieldReader([field], EVERYTHING).read(bytes)!;
  expect(state).toEqual({ name: 'cases/1', [field]: whole[field] });
  expect([revision, version]).toEqual([300, 5]);
});

test('a document of few members is read, and what it does not have is not there', () => {
  const bytes = documentCodec.encode(stored({ name: 'a', title: 't' })) as Buffer;
  expect(new FieldReader(['title', 'floor', 'address.street'], EVERYTHING).read(bytes)?.state).toEqual({ name: 'a', title: 't' });
});

test('a document that does not pass is not read', () => {
  const bytes = documentCodec.encode(stored({ name: 'a', open: true })) as Buffer;
  const test = (open: boolean): FieldReader =>
    new FieldReader([], { fields: ['open'], passes: (state) => (state as { open: boolean }).open === open });
  expect([test(true).read(bytes)?.state, test(false).read(bytes)]).toEqual([{ name: 'a' }, undefined]);
  expect(() => test(true).read(Buffer.from([0x80]))).toThrow(TypeError);
});
