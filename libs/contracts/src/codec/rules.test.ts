import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Root } from 'protobufjs';
import { contractOf, readRoot } from '../contract.js';
import type { MessageCodec } from '../model.js';

const PROTO = `syntax = "proto3"; package heming.planted.v1;
  message Thing {
    string name = 1 [(heming.options.v1.rule) = { pattern: "things/[a-z]+" }];
    string title = 2 [(heming.options.v1.word) = "名称", (heming.options.v1.rule) = { required: true min_len: 2 max_len: 4 }];
    int32 level = 3 [(heming.options.v1.word) = "层级", (heming.options.v1.rule) = { gte: -2 lte: 9 }];
    Kind kind = 4 [(heming.options.v1.rule) = { required: true not_in: "OLD" }];
    repeated string tags = 5 [(heming.options.v1.word) = "标签", (heming.options.v1.rule) = { min_items: 1 max_items: 3 max_len: 2 unique: true pattern: "[a-z]*" }];
    repeated Thing parts = 6;
    bytes content = 7 [(heming.options.v1.rule) = { max_len: 3 }];
    map<string, Owner> owners = 8 [(heming.options.v1.rule) = { max_items: 2 }];
    optional int32 rank = 9 [(heming.options.v1.rule) = { gte: 1 }];
    Owner owner = 10;
    repeated string marks = 11 [(heming.options.v1.rule) = { pattern: "[a-z]{2}" }];
  }
  message Owner {
    string phone = 1 [(heming.options.v1.sensitive) = true, (heming.options.v1.rule) = { min_len: 3 }];
    repeated string cards = 2 [(heming.options.v1.sensitive) = true];
    string role = 3;
  }
  enum Kind { KIND_UNSPECIFIED = 0; NEW = 1; OLD = 2; }
  message UpdateThingRequest {
    Thing thing = 1 [(heming.options.v1.rule) = { required: true }];
    google.protobuf.FieldMask update_mask = 2 [(heming.options.v1.rule) = { required: true }];
    string request_id = 3 [(heming.options.v1.rule) = { max_len: 5 }];
  }
  message Plain { string text = 1; Plain more = 2; }`;

function planted(): Root {
  const root = readRoot(readFileSync(join(__dirname, '../generated/contract.json'), 'utf8'));
  parse(PROTO, root, { keepCase: false, alternateCommentMode: true });
  root.resolveAll();
  return root;
}

const contract = contractOf(planted());
const codec = (name: string): MessageCodec => contract.message(`heming.planted.v1.${name}`);
const GOOD = { title: '小区', kind: 'NEW', tags: ['a'] };
const broken = (value: object, message = 'Thing'): string[] =>
  codec(message)
    .validate(value)
    .map(({ field, rule }) => `${field} ${rule}`);
const thing = (change: object): string[] => broken(codec('Thing').fromJson({ ...GOOD, ...change }));

test('a message that keeps its rules has no violation', () => {
  expect(thing({ name: 'things/a', level: 9, rank: 1, content: 'AAAA', owner: { phone: '123' } })).toEqual([]);
});

test('absent members pass every rule but required and min_items', () => {
  expect(broken(codec('Thing').fromJson({}))).toEqual(['title required', 'kind required', 'tags min_items']);
  expect(broken({})).toEqual(['title required', 'kind required', 'tags min_items']);
});

test.each([
  ['a pattern holds for the whole text', { name: 'xthings/a' }, 'name pattern'],
  ['a pattern does not end before a line break', { name: 'things/a\n' }, 'name pattern'],
  ['a text may be too short', { title: '区' }, 'title min_len'],
  ['a text may be too long', { title: '一二三四五' }, 'title max_len'],
  ['a number may be too small', { level: -3 }, 'level gte'],
  ['a number may be too great', { level: 10 }, 'level lte'],
  ['a word may be excluded', { kind: 'OLD' }, 'kind not_in'],
  ['a list may have too many items', { tags: ['a', 'b', 'c', 'd'] }, 'tags max_items'],
  ['items may have to differ', { tags: ['a', 'a'] }, 'tags unique'],
  ['rules on texts hold for each item', { tags: ['a', 'abc'] }, 'tags[1] max_len'],
  ['bytes are counted', { content: 'AAAAAA==' }, 'content max_len'],
  ['map entries are counted', { owners: { a: {}, b: {}, c: {} } }, 'owners max_items'],
  ['messages in maps are checked', { owners: { a: { phone: '1' } } }, 'owners.a.phone min_len'],
  ['messages in messages are checked', { owner: { phone: '1' } }, 'owner.phone min_len'],
  ['messages in lists are checked', { parts: [GOOD, { ...GOOD, level: 10 }] }, 'parts[1].level lte'],
])('%s', (_, change, violation) => {
  expect(thing(change)).toEqual([violation]);
});

test('an item at the default of its type is an item like others', () => {
  expect(thing({ tags: ['', 'A'] })).toEqual(['tags[1] pattern']);
  expect(thing({ marks: ['ab', ''] })).toEqual(['marks[1] pattern']);
});

test('characters are code points, not UTF-16 units', () => {
  expect(thing({ title: '𠮷𠮷𠮷𠮷' })).toEqual([]);
  expect(thing({ title: '𠮷𠮷𠮷𠮷𠮷' })).toEqual(['title max_len']);
  expect(thing({ title: '𠮷' })).toEqual(['title min_len']);
});

test('all violations are told at once, in both languages, naming the field', () => {
  const violations = codec('Thing').validate(codec('Thing').fromJson({ title: '一二三四五', level: 10, kind: 'NEW', tags: ['x', 'abc'] }));
  expect(violations).toEqual([
    { field: 'title', rule: 'max_len', zh: '“名称”不能超过 4 个字。', en: 'title must have at most 4 characters.' },
    { field: 'level', rule: 'lte', zh: '“层级”不能大于 9。', en: 'level must be at most 9.' },
    { field: 'tags[1]', rule: 'max_len', zh: '“标签”不能超过 2 个字。', en: 'tags[1] must have at most 2 characters.' },
  ]);
});

test('with an update mask only the masked members of the resource and its name are checked', () => {
  const update = (request: object): string[] => broken(codec('UpdateThingRequest').fromJson(request), 'UpdateThingRequest');
  expect(update({ thing: { name: 'bad', level: 10 }, updateMask: 'title,parts' })).toEqual(['thing.name pattern', 'thing.title required']);
  expect(update({ thing: { name: 'things/a', parts: [{}] }, updateMask: 'parts.title', requestId: '123456' })).toEqual([
    'thing.parts[0].title required',
    'thing.parts[0].kind required',
    'thing.parts[0].tags min_items',
    'requestId max_len',
  ]);
});

test('a request without the mask it must have is checked whole', () => {
  expect(broken(codec('UpdateThingRequest').fromJson({ thing: {} }), 'UpdateThingRequest')).toEqual([
    'thing.title required',
    'thing.kind required',
    'thing.tags min_items',
    'updateMask required',
  ]);
  expect(broken({}, 'UpdateThingRequest')).toEqual(['thing required', 'updateMask required']);
});

test('a message type without rules is never looked at, even when it contains itself', () => {
  expect(broken({ text: 'a', more: { text: 'b' } }, 'Plain')).toEqual([]);
});

test('sensitive members are hidden at any depth, and the message itself stays as it is', () => {
  const owner = { phone: '13912345678', cards: ['6222'], role: 'chair' };
  const value = { ...GOOD, owner, parts: [{ owner }], owners: { a: owner } };
  const hidden = { phone: '***', cards: '***', role: 'chair' };
  expect(codec('Thing').redact(value)).toEqual({ ...GOOD, owner: hidden, parts: [{ owner: hidden }], owners: { a: hidden } });
  expect(value.owner.phone).toBe('13912345678');
  expect(codec('Plain').redact(value)).toBe(value);
});
