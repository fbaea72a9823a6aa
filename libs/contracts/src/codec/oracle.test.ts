import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { Enum, MapField, parse, Type, type Field } from 'protobufjs';
import { contractOf, readRoot } from '../contract.js';

const REPOSITORY = join(__dirname, '../../../..');
const MESSAGES = 400;
/** Every message type of the registry that has fields, and kinds of fields that it does not use yet. */
const REGISTRY = 'heming.registry.v1';
const KINDS = `message Kinds {
  enum Word { NONE = 0; ONE = 1; MINUS = -1; }
  int32 int32 = 1; uint32 uint32 = 2; sint32 sint32 = 3; fixed32 fixed32 = 4; sfixed32 sfixed32 = 5;
  int64 int64 = 6; uint64 uint64 = 7; sint64 sint64 = 8; fixed64 fixed64 = 9; sfixed64 sfixed64 = 10;
  bool bool = 11; double double = 12; string string = 13; bytes bytes = 14; Word word = 15; Kinds kinds = 16;
  google.protobuf.Timestamp time = 17; google.protobuf.FieldMask mask = 18;
  repeated sint64 numbers = 19; repeated Word words = 20; repeated bytes pieces = 21; repeated google.protobuf.Timestamp times = 22;
  map<string, int64> sums = 23; map<int32, Kinds> by_number = 24; map<bool, Word> by_flag = 25; map<uint64, google.protobuf.Timestamp> by_id = 26;
  optional int32 maybe_number = 27; optional string maybe_text = 28; optional Word maybe_word = 29;
  oneof choice { string left_text = 30; int64 right_number = 31; Kinds middle = 32; }
}`;

const root = readRoot(readFileSync(join(__dirname, '../generated/contract.json'), 'utf8'));
const types = (root.lookup(REGISTRY) as unknown as Type).nestedArray.filter((object) => object instanceof Type);
const members = types.map((type, at) => `repeated ${type.fullName.slice(1)} m${at} = ${at + 2};`);
const FILES = readdirSync(join(REPOSITORY, 'protos/heming/registry/v1')).filter((file) => file !== 'reason.proto');
const PROTO = `syntax = "proto3"; package heming.oracle.v1;
import "google/protobuf/timestamp.proto"; import "google/protobuf/field_mask.proto";
${FILES.map((file) => `import "heming/registry/v1/${file}";`).join('\n')}
message Everything { repeated Kinds kinds = 1; ${members.join(' ')} }
${KINDS}`;
parse(PROTO, root, { keepCase: false });
root.resolveAll();
const everything = contractOf(root).message('heming.oracle.v1.Everything');

const INTEGERS: Readonly<Record<string, Arbitrary<unknown>>> = Object.fromEntries(
  ['int32', 'sint32', 'sfixed32', 'uint32', 'fixed32', 'int64', 'sint64', 'sfixed64', 'uint64', 'fixed64'].map((type) => {
    const [least, greatest] = type.endsWith('64') ? [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] : [-(2 ** 31), 2 ** 31 - 1];
    const unsigned = /^[uf]/.test(type);
    return [type, fc.integer(unsigned ? { min: 0, max: type.endsWith('64') ? greatest : 2 ** 32 - 1 } : { min: least, max: greatest })];
  }),
);
const SCALARS: Readonly<Record<string, Arbitrary<unknown>>> = {
  ...INTEGERS,
  bool: fc.boolean(),
  double: fc.double({ noNaN: false }),
  string: fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '锦绣花园', '"\\\u2028\u0000')),
  bytes: fc.uint8Array({ maxLength: 9 }),
};
const TIME = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map((milliseconds) => new Date(milliseconds));
const MASK = fc.array(fc.constantFrom('title', 'hasElevator', 'quarter.buildingAreaCenti'), { maxLength: 3 });

/** Messages of a type in their TypeScript shape, down to a depth. */
function messages(type: Type, depth: number): Arbitrary<object> {
  const alternatives = new Set(type.oneofsArray.filter(({ oneof }) => oneof.length > 1).map(({ name }) => name));
  const free = type.fieldsArray.filter((field) => !(field.partOf && alternatives.has(field.partOf.name)));
  const shape = Object.fromEntries(free.map((field) => [field.name, member(field, depth)]));
  const choices = type.fieldsArray
    .filter((field) => !free.includes(field))
    .map((field) => value(field, depth).map((one) => ({ [field.name]: one })));
  return fc
    .tuple(fc.record(shape), fc.option(fc.oneof(...(choices.length > 0 ? choices : [fc.constant({})])), { nil: {} }))
    .map(([a, b]) => ({ ...a, ...b }));
}

function member(field: Field, depth: number): Arbitrary<unknown> {
  const one = value(field, depth);
  if (field instanceof MapField) return fc.dictionary(keys(field.keyType), one, { maxKeys: 3, noNullPrototype: false });
  if (field.repeated) return fc.array(one, { maxLength: 3 });
  return field.partOf || field.resolvedType instanceof Type ? fc.option(one, { nil: undefined }) : one;
}

function keys(type: string): Arbitrary<string> {
  return type === 'string'
    ? fc.oneof(fc.constantFrom('__proto__', 'constructor'), fc.string({ maxLength: 5 }))
    : (SCALARS[type] as Arbitrary<unknown>).map(String);
}

function value(field: Field, depth: number): Arbitrary<unknown> {
  const { resolvedType: type } = field;
  if (type instanceof Enum) return fc.constantFrom(...Object.keys(type.values));
  if (!(type instanceof Type)) return SCALARS[field.type] as Arbitrary<unknown>;
  if (type.name === 'Timestamp') return TIME;
  if (type.name === 'FieldMask') return MASK;
  return depth > 0 ? messages(type, depth - 1) : fc.constant({});
}

/** One message with some hundred random ones in it: `buf` takes a third of a second to start, whatever it converts. */
function sample(): object {
  const each = Math.ceil(MESSAGES / (types.length + 1));
  const some = (type: Type): readonly object[] => fc.sample(messages(type, 2), { numRuns: each, seed: 20_260_101 });
  return {
    kinds: some(root.lookup('heming.oracle.v1.Kinds') as Type),
    ...Object.fromEntries(types.map((type, at) => [`m${at}`, some(type)])),
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-oracle-'));
  cpSync(join(REPOSITORY, 'protos'), folder, { recursive: true });
  writeFileSync(join(folder, 'oracle.proto'), PROTO);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(from: string, to: string): void {
  const type = ['--type', 'heming.oracle.v1.Everything'];
  const buf = join(REPOSITORY, 'node_modules/@bufbuild/buf/bin/buf');
  execFileSync(process.execPath, [buf, 'convert', '.', ...type, '--from', from, '--to', to], { cwd: folder, stdio: 'pipe' });
}

test('our bytes mean to buf what our JSON says', () => {
  const given = sample();
  writeFileSync(join(folder, 'ours.binpb'), everything.encode(given));
  convert('ours.binpb', 'theirs.json');
  expect(JSON.parse(readFileSync(join(folder, 'theirs.json'), 'utf8'))).toEqual(everything.toJson(given));
}, 60_000);

test('our JSON means to buf what our bytes say, and we read its bytes and JSON', () => {
  const given = sample();
  writeFileSync(join(folder, 'ours.json'), JSON.stringify(everything.toJson(given)));
  convert('ours.json', 'theirs.binpb');
  const read = everything.decode(readFileSync(join(folder, 'theirs.binpb')));
  expect(read).toEqual(everything.decode(everything.encode(given)));
  expect(everything.fromJson(JSON.parse(JSON.stringify(everything.toJson(given))))).toEqual(read);
}, 60_000);
