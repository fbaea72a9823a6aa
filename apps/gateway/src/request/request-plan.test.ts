import type { IncomingHttpHeaders } from 'node:http';
import { InvalidRequest, loadContract, type JsonValue } from '@heming/contracts';
import { parsePathTemplate } from '../routing/path-template.js';
import { RequestPlan } from './request-plan.js';

const CONTRACT = loadContract();
const REGISTRY = 'heming.registry.v1.RegistryService';
const QUARTER = 'quarters/PJ-211103016-0001';

interface Parts {
  readonly values?: readonly string[];
  readonly query?: string;
  readonly body?: JsonValue;
  readonly headers?: IncomingHttpHeaders;
}

function planOf(method: string, service = REGISTRY): RequestPlan {
  const contract = CONTRACT.services.get(service)!.methods.get(method)!;
  const binding = contract.http[0]!;
  return new RequestPlan(CONTRACT.root, contract, binding, parsePathTemplate(binding.template));
}

function build(method: string, { values = [], query = '', body, headers = {} }: Parts): unknown {
  return planOf(method).build({ values, query, body, headers });
}

function violationsOf(method: string, parts: Parts): readonly string[] {
  try {
    build(method, parts);
  } catch (thrown) {
    if (thrown instanceof InvalidRequest) return thrown.violations.map(({ field, rule }) => `${field} ${rule}`);
    throw thrown;
  }
  return [];
}

describe('the query', () => {
  test('gives numbers, enum words and text their types', () => {
    expect(build('ListQuarters', { query: 'pageSize=20&state=PLANNED&query=%E9%B9%A4+%E9%B8%A3&division=divisions/2111' })).toEqual({
      division: 'divisions/2111',
      state: 'PLANNED',
      query: '鹤 鸣',
      enterprise: '',
      developer: '',
      committee: '',
      successor: '',
      correctionPending: false,
      pageSize: 20,
      pageToken: '',
    });
  });

  test('names every parameter that is wrong, all at once', () => {
    const query = 'page_size=1&pageSize=many&query=a&query=b&state=NOPE&__proto__=1&x.y=2';
    expect([...violationsOf('ListQuarters', { query })].sort()).toEqual([
      '__proto__ unknown_field',
      'pageSize wrong_type',
      'page_size unknown_field',
      'query repeated_parameter',
      'state unknown_word',
      'x.y unknown_field',
    ]);
  });

  test('may not repeat what the path or the body supply', () => {
    const parts = { values: [QUARTER], body: { title: '鹤鸣苑' } };
    expect(violationsOf('UpdateQuarter', { ...parts, query: 'quarter.title=x' })).toEqual(['quarter.title not_a_parameter']);
    expect(violationsOf('GetQuarter', { values: [QUARTER], query: `name=${QUARTER}` })).toEqual(['name not_a_parameter']);
    expect(violationsOf('DemarcateQuarter', { values: [QUARTER], body: {}, query: 'decisionNo=1' })).toEqual([
      'decisionNo not_a_parameter',
    ]);
  });

  test('with a broken escape or too many parameters is refused', () => {
    expect(violationsOf('ListQuarters', { query: 'query=%E9%' })).toEqual(['query malformed_escape']);
    expect(violationsOf('ListQuarters', { query: 'query=a&'.repeat(201) })).toEqual([' max_parameters']);
  });
});

describe('the body', () => {
  test('goes into its field, beside what path and query bind', () => {
    const request = build('UpdateQuarter', { values: [QUARTER], query: 'updateMask=title', body: { title: '鹤鸣苑' } });
    expect(request).toMatchObject({ quarter: { name: QUARTER, title: '鹤鸣苑' }, updateMask: ['title'] });
  });

  test('that contradicts the path is refused, and one that agrees is not', () => {
    const other = { values: [QUARTER], body: { name: 'quarters/PJ-211103016-0002', title: 'x' } };
    expect(violationsOf('UpdateQuarter', other)).toEqual(['quarter.name contradiction']);
    expect(violationsOf('UpdateQuarter', { values: [QUARTER], body: { name: QUARTER, title: 'x' } })).toEqual([]);
  });

  test('must be an object where it is the whole message', () => {
    expect(violationsOf('DemarcateQuarter', { values: [QUARTER], body: [1] })).toEqual([' wrong_type']);
  });

  test('with unknown members is refused by name', () => {
    expect(violationsOf('UpdateQuarter', { values: [QUARTER], body: { titel: 'x' } })).toEqual(['quarter.titel unknown_field']);
  });
});

describe('the update mask', () => {
  test('of a PATCH without one is what its body holds, but never name and etag', () => {
    const body = { name: QUARTER, etag: 'a', title: 'x', hasElevator: false };
    expect(build('UpdateQuarter', { values: [QUARTER], body })).toMatchObject({ updateMask: ['title', 'hasElevator'] });
  });

  test('given in the query stands', () => {
    const request = build('UpdateQuarter', { values: [QUARTER], query: 'updateMask=address', body: { title: 'x' } });
    expect(request).toMatchObject({ updateMask: ['address'] });
  });
});

describe('the headers', () => {
  test('Idempotency-Key is the request id, with or without quotes', () => {
    const body = { title: 'x' };
    expect(build('CreateQuarter', { body, headers: { 'idempotency-key': '"k-1"' } })).toMatchObject({ requestId: 'k-1' });
    expect(build('CreateQuarter', { body, headers: { 'idempotency-key': 'k-1' } })).toMatchObject({ requestId: 'k-1' });
    expect(build('CreateQuarter', { body, query: 'requestId=k-1', headers: { 'idempotency-key': 'k-1' } })).toMatchObject({
      requestId: 'k-1',
    });
    const both = { body, query: 'requestId=k-2', headers: { 'idempotency-key': 'k-1' } };
    expect(violationsOf('CreateQuarter', both)).toEqual(['requestId contradiction']);
  });

  test('If-Match is the etag of the request, or of the resource in it', () => {
    const headers = { 'if-match': '"v7"' };
    expect(build('DemarcateQuarter', { values: [QUARTER], body: {}, headers })).toMatchObject({ etag: 'v7' });
    expect(build('UpdateQuarter', { values: [QUARTER], body: { title: 'x' }, headers })).toMatchObject({ quarter: { etag: 'v7' } });
    expect(build('RequestQuarterCorrection', { values: [QUARTER], body: { reason: 'x' }, headers })).toMatchObject({
      quarter: { etag: 'v7', name: QUARTER },
    });
    expect(violationsOf('UpdateQuarter', { values: [QUARTER], body: { etag: 'v6' }, headers })).toEqual(['quarter.etag contradiction']);
    expect(violationsOf('DemarcateQuarter', { values: [QUARTER], body: {}, headers: { 'if-match': '"a", "b"' } })).toEqual([
      'If-Match header',
    ]);
    expect(build('DemarcateQuarter', { values: [QUARTER], body: {}, headers: { 'if-match': '*' } })).toMatchObject({ etag: '' });
  });
});

test('a binding that names what the message does not have does not start', () => {
  const method = CONTRACT.services.get(REGISTRY)!.methods.get('GetQuarter')!;
  const compile = (template: string, body = ''): RequestPlan =>
    new RequestPlan(CONTRACT.root, method, { verb: 'get', template, body, responseBody: '' }, parsePathTemplate(template));
  expect(() => compile('/v1/{nothing=quarters/*}')).toThrow('there is no field nothing');
  expect(() => compile('/v1/{name.inner=quarters/*}')).toThrow('there is no field name.inner');
  expect(() => compile('/v1/{name=quarters/*}', 'nothing')).toThrow('there is no field nothing');
});
