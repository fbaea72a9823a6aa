import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Namespace, type Root } from 'protobufjs';
import { contractOf, readRoot } from '../contract.js';
import { ROLES } from '../roles.js';
import { checkContract } from './check-contract.js';

const GENERATED = readFileSync(join(__dirname, '../generated/contract.json'), 'utf8');
const TESTER = { zh: '测试', en: 'tester', permissions: ['planted.things.read'] };

const root = readRoot(GENERATED);

/** The city's contract with a further package, which is there until the next takes its place. */
function rootWith(text: string): Root {
  const heming = root.lookup('heming') as Namespace;
  const planted = heming.get('planted');
  if (planted !== null) heming.remove(planted);
  parse(`syntax = "proto3"; package heming.planted.v1;\n${text}`, root, { keepCase: false, alternateCommentMode: true });
  root.resolveAll();
  return root;
}

/** What the check finds in a further package; its service, if it has one, is open to a tester. */
function findings(text: string): string[] {
  const roles = text.includes('service') ? { ...ROLES, TESTER } : ROLES;
  return checkContract(contractOf(rootWith(text)), roles).map((finding) => finding.replaceAll('heming.planted.v1.', ''));
}

const ACCESS = 'option (heming.options.v1.access) = { permission: "planted.things.read" rate_class: READ };';
const AUDIT = 'option (heming.options.v1.audit) = { scope: DENIALS };';
const service = (options: string, request = 'string name = 1; int32 size = 2; Q part = 3;'): string =>
  `service S { rpc M(Q) returns (Q) { ${options} } } message Q { ${request} }`;
const field = (type: string, rule: string): string =>
  `message Q { ${type} it = 1 [(heming.options.v1.rule) = { ${rule} }]; } enum E { ZERO = 0; }`;
const reason = (refusal: string): string => `enum Reason { ZERO = 0; BROKEN = 1 [(heming.options.v1.refusal) = { ${refusal} }]; }`;

test('the city’s own contract has no fault', () => {
  expect(checkContract(contractOf(readRoot(GENERATED)))).toEqual([]);
});

test('a further service without fault passes', () => {
  expect(findings(service(ACCESS + AUDIT))).toEqual([]);
});

test.each([
  ['a method without access', service(AUDIT), 'S.M: access is missing'],
  ['a method without audit', service(ACCESS), 'S.M: audit scope is missing'],
  [
    'an access without rate class',
    service('option (heming.options.v1.access) = { permission: "planted.things.read" };' + AUDIT),
    'S.M: rate_class is missing',
  ],
  ['a negative size', service(ACCESS.replace('rate_class', 'max_bytes: -1 rate_class') + AUDIT), 'S.M: max_bytes must not be negative'],
  [
    'a misspelt member of an option',
    service(ACCESS.replace('permission', 'permision') + AUDIT),
    'S.M: option heming.options.v1.access has no member permision',
  ],
  [
    'a misspelt enum word of an option',
    service(ACCESS.replace('READ }', 'REED }') + AUDIT),
    'S.M: option heming.options.v1.access.rate_class has no word REED',
  ],
  [
    'an unknown option of ours',
    service(ACCESS + AUDIT + 'option (heming.options.v1.acess) = { permission: "x" };'),
    'S.M: option heming.options.v1.acess is not declared',
  ],
  [
    'an option at the wrong place',
    `message Q { option (heming.options.v1.access) = { permission: "planted.things.read" }; }`,
    'Q: option heming.options.v1.access does not belong here',
  ],
  ['an option given twice', service(ACCESS + AUDIT + AUDIT), 'S.M: option heming.options.v1.audit is given twice'],
  [
    'a misspelt built-in value',
    service(ACCESS + AUDIT + 'option idempotency_level = NO_SIDE_EFFECT;'),
    'S.M: option idempotency_level cannot be "NO_SIDE_EFFECT"',
  ],
  [
    'an audit resource that is no field',
    service(ACCESS + AUDIT.replace('scope', 'resource: "part.nam" scope')),
    'S.M: audit resource part.nam is no text field of the request',
  ],
  [
    'a path variable that is no text',
    service(ACCESS + AUDIT + 'option (google.api.http) = { get: "/v1/{size=things/*}" };'),
    'S.M: /v1/{size=things/*}: size is no text field of the request',
  ],
  [
    'an HTTP body that is no field',
    service(ACCESS + AUDIT + 'option (google.api.http) = { post: "/v1/things" body: "thing" };'),
    'S.M: /v1/things: body thing is no field of the request',
  ],
  [
    'an answer’s body that is no field, in an additional binding',
    service(ACCESS + AUDIT + 'option (google.api.http) = { get: "/v1/a" additional_bindings { get: "/v1/b" response_body: "x" } };'),
    'S.M: /v1/b: response_body x is no field of the answer',
  ],
  [
    'an HTTP binding without verb',
    service(ACCESS + AUDIT + 'option (google.api.http) = { body: "*" };'),
    'S.M: an HTTP binding must have one verb and a path',
  ],
  [
    'a stream in both directions',
    service(ACCESS + AUDIT).replace('rpc M(Q) returns (Q)', 'rpc M(stream Q) returns (stream Q)'),
    'S.M: streams both ways, which no channel of ours does',
  ],
])('names %s', (_, text, finding) => {
  expect(findings(text)).toContain(finding);
});

test('a permission must begin with the service’s own name', () => {
  expect(findings(service(ACCESS.replace('planted.', 'registry.') + AUDIT))).toContain(
    'S.M: permission "registry.things.read" must read planted.<resource>.<action>',
  );
});

test('a permission that nobody holds is named, and so is one that no method asks for', () => {
  const contract = contractOf(rootWith(service(ACCESS + AUDIT)));
  expect(checkContract(contract, ROLES)).toEqual(['heming.planted.v1.S.M: no role holds planted.things.read']);
  const roles = { ...ROLES, TESTER: { ...TESTER, permissions: ['planted.things.read', 'planted.things.write'] } };
  expect(checkContract(contract, roles)).toEqual(['role TESTER: no method asks for planted.things.write']);
});

test.each([
  ['no code', 'zh: "否" en: "No"', 'refusal has no code'],
  ['no Chinese sentence', 'code: NOT_FOUND en: "No"', 'refusal has no Chinese sentence'],
  ['no English sentence', 'code: NOT_FOUND zh: "否"', 'refusal has no English sentence'],
  ['a code that is none', 'code: NOT_FUND zh: "否" en: "No"', 'option heming.options.v1.refusal.code has no word NOT_FUND'],
  ['other facts in one language', 'code: NOT_FOUND zh: "没有 {name}" en: "No {nam}"', 'the sentences have different placeholders'],
  [
    'a placeholder that is no fact',
    'code: NOT_FOUND zh: "没有 {the name}" en: "No {the name}"',
    'placeholder {the name} is no name of a fact',
  ],
])('names a reason with %s', (_, refusal, finding) => {
  expect(findings(reason(refusal))).toContain(`Reason.BROKEN: ${finding}`);
});

test('a reason without refusal is named, and so is a zero with one', () => {
  expect(findings('enum Reason { ZERO = 0; BROKEN = 1; }')).toContain('Reason.BROKEN: refusal has no code');
  expect(
    findings(reason('code: ABORTED zh: "否" en: "No"').replace('ZERO = 0', 'ZERO = 0 [(heming.options.v1.refusal) = {code: ABORTED}]')),
  ).toEqual(['Reason.ZERO: zero is not a reason and must have no refusal']);
});

test.each([
  ['missing', 'message Q { option (heming.options.v1.event) = { key: "nam" }; string name = 1; }', 'Q: event key "nam" is no text field'],
  ['no text', 'message Q { option (heming.options.v1.event) = { key: "size" }; int32 size = 1; }', 'Q: event key "size" is no text field'],
  [
    'a list',
    'message Q { option (heming.options.v1.event) = { key: "names" }; repeated string names = 1; }',
    'Q: event key "names" is no text field',
  ],
])('names an event whose key is %s', (_, text, finding) => {
  expect(findings(text)).toEqual([finding]);
});

test('an event must not carry personal data, however deep', () => {
  const text = `message Q { option (heming.options.v1.event) = { key: "name" }; string name = 1; repeated P people = 2; }
    message P { string phone = 1 [(heming.options.v1.sensitive) = true]; }`;
  expect(findings(text)).toEqual(['Q: an event must not carry sensitive fields']);
});

test.each([
  ['a pattern on a number', 'int32', 'pattern: "a"', 'rule pattern is for text'],
  ['a pattern that is no expression', 'string', 'pattern: "a)"', 'pattern a) is no regular expression'],
  ['a pattern that only works without flag u', 'string', 'pattern: "\\\\-"', 'pattern \\- is no regular expression'],
  ['a least length on a number', 'int32', 'min_len: 1', 'rule min_len is for text'],
  ['a greatest length on an enum', 'E', 'max_len: 1', 'rule max_len is for text and bytes'],
  ['a bound on a text', 'string', 'gte: 1', 'rule gte is for numbers'],
  ['a bound on a flag', 'bool', 'lte: 1', 'rule lte is for numbers'],
  ['bounds that exclude each other', 'int32', 'gte: 2 lte: 1', 'gte is greater than lte'],
  ['lengths that exclude each other', 'string', 'min_len: 2 max_len: 1', 'min_len is greater than max_len'],
  ['counts that exclude each other', 'repeated string', 'min_items: 2 max_items: 1', 'min_items is greater than max_items'],
  ['a negative length', 'string', 'max_len: -1', 'min_len and max_len must not be negative'],
  ['a count on a single value', 'string', 'max_items: 1', 'rule max_items is for lists and maps'],
  ['uniqueness of a single value', 'string', 'unique: true', 'rule unique is for lists of plain values'],
  ['a length on a map', 'map<string, string>', 'max_len: 1', 'rule max_len is for text and bytes'],
  ['excluded words of a number', 'int32', 'not_in: "1"', 'rule not_in is for text and enums'],
  ['an excluded word that the enum lacks', 'E', 'not_in: "ONE"', 'not_in names ONE, which its enum lacks'],
  ['a misspelt rule', 'string', 'max_length: 1', 'option heming.options.v1.rule has no member max_length'],
  ['a rule with a value of another type', 'string', 'max_len: "1"', 'option heming.options.v1.rule.max_len must be of type int64, not "1"'],
  ['a flag that is no flag', 'string', 'required: yes', 'option heming.options.v1.rule.required must be of type bool, not "yes"'],
])('names %s', (_, type, rule, finding) => {
  expect(findings(field(type, rule))).toEqual([`Q.it: ${finding}`]);
});

test('rules that fit their fields pass', () => {
  expect(findings(field('string', 'required: true min_len: 1 max_len: 2 pattern: "[a-z]+" not_in: "a" not_in: "b"'))).toEqual([]);
  expect(findings(field('optional int64', 'gte: -5 lte: 5'))).toEqual([]);
  expect(findings(field('repeated int32', 'gte: 1 min_items: 1 max_items: 2 unique: true'))).toEqual([]);
  expect(findings(field('map<string, int32>', 'max_items: 2'))).toEqual([]);
  expect(findings(field('bytes', 'max_len: 2'))).toEqual([]);
  expect(findings(field('E', 'required: true not_in: "ZERO"'))).toEqual([]);
});

test('a field that has no agreed JSON name or TypeScript shape is named', () => {
  expect(findings('message Q { string line_1 = 1; }')).toEqual([
    'Q.line_1: an underscore before a digit has no JSON name that all agree on',
  ]);
  expect(findings('message Q { google.protobuf.Duration wait = 1; }')).toEqual([
    'Q.wait: google.protobuf.Duration has no TypeScript shape',
  ]);
});
