import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Enum } from 'protobufjs';
import { loadContract } from './contract.js';
import { declarationsOf, isReason } from './declarations.js';
import * as complaints from './generated/complaints/v1.js';
import * as credit from './generated/credit/v1.js';
import * as identity from './generated/identity/v1.js';
import * as register from './generated/registry/v1.js';
import { OPTION, textOption, wordOptionsOf } from './options.js';

const { announce, refuse, RegistryService } = register;

const contract = loadContract();
const registry = contract.services.get(RegistryService.fullName);

test('what is generated is what the protos say', () => {
  expect(() => execFileSync(process.execPath, [join(__dirname, '../generator/generate.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
});

test.each([
  ['complaints', complaints],
  ['credit', credit],
  ['identity', identity],
  ['registry', register],
])('the words of the enums of %s are those of the protos, and of all of them', (name, generated: object) => {
  const enums = declarationsOf(contract.root.lookup(`heming.${name}.v1`)).filter((one) => one instanceof Enum && !isReason(one)) as Enum[];
  const words = (type: Enum) =>
    Object.fromEntries(Object.keys(type.values).map((value) => [value, textOption(wordOptionsOf(type, value), OPTION.valueWord)]));
  const tables = Object.entries(generated).filter(([key]) => key.endsWith('_WORDS'));
  expect(tables.map(([, table]) => table as object)).toEqual(expect.arrayContaining(enums.map(words)));
  expect(tables).toHaveLength(enums.length);
});

test('the contract is read once', () => {
  expect(loadContract()).toBe(contract);
});

test('a method says its path, kind, access, audit and REST bindings', () => {
  expect(registry?.methods.get('UpdateQuarter')).toMatchObject({
    service: 'heming.registry.v1.RegistryService',
    path: '/heming.registry.v1.RegistryService/UpdateQuarter',
    kind: 'unary',
    idempotent: false,
    reads: false,
    access: { permission: 'registry.quarters.update', purposeRequired: false, stepUp: false, rateClass: 'WRITE', maxBytes: 65_536 },
    audit: { scope: 'EVERY_CALL', resource: 'quarter.name' },
    http: [{ verb: 'patch', template: '/v1/{quarter.name=quarters/*}', body: 'quarter', responseBody: '' }],
    word: '修改小区',
  });
  expect(registry?.methods.get('CreateFunctionalZone')).toMatchObject({
    audit: { resource: 'functionalZone.code' },
    http: [{ body: 'functionalZone' }],
  });
});

test('streams and reads are told apart', () => {
  expect(registry?.methods.get('UploadImportContent')?.kind).toBe('client-stream');
  expect(registry?.methods.get('WatchImport')?.kind).toBe('server-stream');
  expect(registry?.methods.get('ListQuarters')).toMatchObject({ kind: 'unary', reads: true, idempotent: true });
});

test('methods, services and events carry the comments of the protos', () => {
  expect(registry?.comment).toMatch(/^The city's register/);
  expect(registry?.methods.get('GetQuarter')?.comment).toBe('Reads one quarter.');
  expect(contract.events.get('heming.registry.v1.QuarterRegistered')?.comment).toBe('A quarter is on record.');
  expect(contract.root.lookupType('heming.registry.v1.Quarter').fields['title']?.comment).toBe('Name people use.');
});

test('an event says its topic and key', () => {
  expect(contract.events.get('heming.registry.v1.FunctionalZoneChanged')).toMatchObject({
    topic: 'heming.registry.v1',
    keyField: 'functionalZone',
    word: '功能区已变更',
  });
});

test('reasons carry their code and sentences, and zero is none', () => {
  const reasons = contract.reasons.get('heming.type.v1.Reason');
  expect(reasons?.get('CHANGED_MEANWHILE')).toMatchObject({ code: 10, codeName: 'ABORTED', law: '' });
  expect(reasons?.get('PURPOSE_MISSING')?.law).toBe('《中华人民共和国个人信息保护法》第六条');
  expect(reasons?.has('REASON_UNSPECIFIED')).toBe(false);
});

test('an unknown message is a bug', () => {
  expect(() => contract.message('heming.registry.v1.Quarters')).toThrow('no message heming.registry.v1.Quarters');
  expect(() => contract.message('heming.registry.v1.Reason')).toThrow('no message');
});

test('refusals and events of a package are typed', () => {
  expect(refuse('QUARTER_NOT_FOUND', { name: 'quarters/x' })).toMatchObject({
    domain: 'heming.registry.v1.Reason',
    reason: 'QUARTER_NOT_FOUND',
  });
  // @ts-expect-error a misspelt reason must not compile
  refuse('QUARTER_NOT_FUND');
  const data = { division: 'divisions/211102', occurTime: new Date(0) };
  expect(announce('heming.registry.v1.DivisionRecorded', data)).toEqual({ type: 'heming.registry.v1.DivisionRecorded', data });
  // @ts-expect-error the data of another event must not compile
  announce('heming.registry.v1.QuarterRegistered', data);
});
