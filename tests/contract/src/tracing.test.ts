import type { EventRecord, Subscription } from '@heming/kit';
import { eventually, OtlpCollector, type ReceivedSpan } from '@heming/testing';
import pino from 'pino';
import { RestClient, type Json } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE, nameOf, SampleRegister } from './sample-register.js';

jest.setTimeout(120_000);

const CALLER = '00f067aa0ba902b7';
const TRACESTATE = 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE';
/** Where the spans of this file go, soon after they end. */
process.env['OTEL_BSP_SCHEDULE_DELAY'] = '20';

let collector: OtlpCollector;
let city: RunningCity;
let rest: RestClient;
const lines: string[] = [];

/** A city that records what its callers record, and nothing else. */
async function start(variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_TRACES_SAMPLER: 'parentbased_always_off' };
  city = await RunningCity.start(logger, { ...traced, ...variables });
  rest = new RestClient(city.port);
}

beforeEach(async () => {
  lines.length = 0;
  collector = await OtlpCollector.start();
});
afterEach(async () => {
  rest.close();
  await city.stop();
  await collector.stop();
});

const traceIdOf = (digit: string): string => digit.repeat(32);
const spansOf = (traceId: string): readonly ReceivedSpan[] => collector.spans.filter((span) => span.traceId === traceId);
const post = async (path: string, body: Json, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  nameOf(await rest.json({ verb: 'POST', path, token: HERE.token, body, headers }));
const sampled = (traceId: string, flags = '01') => ({ traceparent: `00-${traceId}-${CALLER}-${flags}`, tracestate: TRACESTATE });

/** A home and somebody who signs in as a subject. */
async function homeAndOwner(subject: string): Promise<{ readonly unit: string; readonly owner: string }> {
  const register = new SampleRegister(rest);
  const quarter = nameOf(await register.quarter(HERE, 1, '鹤鸣花园'));
  const building = nameOf(await register.building(HERE, quarter, '001', '一号楼'));
  const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22' };
  const home = { entrance: '02', room: '0201', floor: 2, use: 'RESIDENCE', surveyedAreaCenti: '9000', ...sold };
  const unit = await post(`/v1/${building}/units`, home);
  const person = { idType: 'PASSPORT', idNumber: 'E1001', fullName: '业主', phone: '10012345678', subject };
  return { unit, owner: await post('/v1/persons', { ...person, division: `divisions/${HERE.community}` }) };
}

/** Names of a span and of all above it, up to the caller; what has not come ends it. */
function lineage(span: ReceivedSpan): readonly string[] {
  if (span.parentSpanId === CALLER) return [span.name, 'the caller'];
  const parent = spansOf(span.traceId).find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [span.name] : [span.name, ...lineage(parent)];
}

test('a command, its event, the reaction of its service, that one’s event, and the reaction of another service are one trace', async () => {
  await start();
  const { unit, owner } = await homeAndOwner('wang');
  const heard: EventRecord[] = [];
  const subscription: Subscription = await city.city.platform.log.subscribe({
    group: 'witness',
    topics: ['heming.registry.v1'],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: (event) => Promise.resolve(void heard.push(event)),
  });
  const [traceId, other] = [traceIdOf('a'), traceIdOf('b')];
  const holdings = [{ owner, shareNum: '1', shareDen: '1', basis: 'REGISTERED', representative: true }];
  await rest.json({ path: `/v1/${owner}`, token: HERE.token, headers: sampled(other, '00') });
  await post(`/v1/${unit}/title:transfer`, { fromDay: '2021-01-01', holdings }, sampled(traceId));
  const inserted = (): ReceivedSpan | undefined => spansOf(traceId).find(({ name }) => name === 'insert grants');
  const whole = (): boolean => spansOf(traceId).every((span) => lineage(span).at(-1) === 'the caller');
  await eventually('identity has granted the role, and all that led to it is told', () => inserted() !== undefined && whole());
  const path = 'POST /v1/{unit=quarters/*/buildings/*/units/*}/title:transfer';
  expect(lineage(inserted()!)).toEqual([
    'insert grants',
    'process heming.registry.v1.PersonStandingChanged',
    'publish heming.registry.v1.PersonStandingChanged',
    'process heming.registry.v1.OwnershipTransferred',
    'publish heming.registry.v1.OwnershipTransferred',
    'heming.registry.v1.RegistryService/RecordTransfer',
    path,
    'the caller',
  ]);
  const named = (name: string): ReceivedSpan => spansOf(traceId).find((span) => span.name === name)!;
  expect(named(path)).toMatchObject({
    process: 'city',
    kind: 2,
    failed: false,
    attributes: { 'http.request.method': 'POST', 'http.route': path.slice('POST '.length), 'http.response.status_code': 200 },
  });
  expect(named('heming.registry.v1.RegistryService/RecordTransfer')).toMatchObject({
    kind: 2,
    attributes: { 'rpc.system': 'grpc', 'rpc.service': 'heming.registry.v1.RegistryService', 'rpc.grpc.status_code': 0 },
  });
  expect(named('process heming.registry.v1.PersonStandingChanged')).toMatchObject({
    kind: 5,
    attributes: { 'messaging.consumer.group.name': 'identity', 'heming.event.attempt': 1, 'heming.service': 'identity' },
  });
  expect(inserted()).toMatchObject({ kind: 3, attributes: { 'db.collection.name': 'grants', 'db.operation.name': 'insert' } });
  for (const span of spansOf(traceId)) expect([span.name, lineage(span).at(-2)]).toEqual([span.name, path]);
  expect(new Set(spansOf(traceId).map(({ spanId }) => spanId)).size).toBe(spansOf(traceId).length);
  expect(collector.spans.filter((span) => span.traceId !== traceId)).toEqual([]);
  const transferred = (): EventRecord | undefined => heard.find(({ type }) => type.endsWith('OwnershipTransferred'));
  await eventually('the event is heard', () => transferred() !== undefined);
  expect(transferred()).toMatchObject({ tracestate: TRACESTATE, traceparent: expect.stringContaining(traceId) as string });
  expect(collector.spans.filter(({ traceState }) => traceState !== '')).toEqual([]);
  await subscription.stop();
});

test('a refusal ends its span with its reason and no failure', async () => {
  await start({ OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of%20the%20collector' });
  const traceId = traceIdOf('c');
  await rest.send({ path: '/v1/quarters/PJ-211103016-0099', token: HERE.token, headers: sampled(traceId) });
  await eventually('its spans are there', () => spansOf(traceId).some(({ kind, parentSpanId }) => kind === 2 && parentSpanId === CALLER));
  const rpc = spansOf(traceId).find(({ name }) => name.endsWith('/GetQuarter'));
  expect(rpc).toMatchObject({ failed: false, attributes: { 'rpc.grpc.status_code': 5, 'error.type': 'QUARTER_NOT_FOUND' } });
  expect(collector.headers.authorization).toBe('Bearer of the collector');
});

test('sweeps and requests without a caller’s trace begin their own, when the sampler says so', async () => {
  await start({ OTEL_TRACES_SAMPLER: 'parentbased_always_on', OTEL_SERVICE_NAME: '鹤鸣' });
  await rest.send({ path: '/v1/divisions?parent=divisions/2111', headers: sampled(traceIdOf('d'), '00') });
  await rest.send({ path: '/v1/divisions?parent=divisions/2111' });
  const begun = (name: string): ReceivedSpan | undefined => collector.spans.find((span) => span.name === name && span.parentSpanId === '');
  await eventually('both are there', () => begun('GET /v1/divisions') !== undefined && begun('sweep advance-imports') !== undefined);
  expect(begun('sweep advance-imports')).toMatchObject({
    process: '鹤鸣',
    kind: 1,
    attributes: { 'heming.schedule': 'advance-imports', 'heming.service': 'registry' },
  });
  expect(spansOf(traceIdOf('d'))).toEqual([]);
});

test('a collector that hangs, fails or is gone loses no request, and the log says once that spans are lost and when they are taken again', async () => {
  collector.answers = 'refusal';
  await start({ OTEL_TRACES_SAMPLER: 'always_on' });
  const ask = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++) {
      const { status } = await rest.send({ path: '/v1/divisions?parent=divisions/2111', headers: sampled(traceIdOf('e')) });
      expect(status).toBe(200);
    }
  };
  await ask(20);
  await eventually('the log says that spans are lost', () => lines.some((line) => line.includes('does not take spans')));
  collector.answers = 'ok';
  await ask(1);
  await eventually('the log says that they are taken', async () => {
    await ask(1);
    return lines.some((line) => line.includes('takes spans again'));
  });
  expect(lines.filter((line) => line.includes('does not take spans'))).toHaveLength(1);
  collector.answers = 'hanging';
  const before = collector.requests;
  await ask(20);
  await eventually('the collector is asked, and does not answer', () => collector.requests > before);
  await ask(20);
});
