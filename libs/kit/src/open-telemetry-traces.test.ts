import { eventually, OtlpCollector } from '@heming/testing';
import pino from 'pino';
import { openTraces, type OpenTraces } from './open-telemetry-traces.js';
import { readSettings } from './settings.js';
import { isSampled, newTraceparent, receivedContext, traceIdOf } from './trace.js';
import { NO_TRACES, type Work } from './traces.js';

const WORK: Work = { kind: 'internal', name: 'work', facts: { 'heming.service': 'house' } };
const LOGGER = pino({ enabled: false });

let collector: OtlpCollector;
beforeEach(async () => {
  collector = await OtlpCollector.start();
});
afterEach(() => collector.stop());

const opened = (variables: Readonly<Record<string, string>>): Promise<OpenTraces> => openTraces(readSettings(variables), 'house', LOGGER);
const begun = async (sampler: string, share: string, parent?: '00' | '01'): Promise<boolean> => {
  const { traces, close } = await opened({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_TRACES_SAMPLER: sampler,
    OTEL_TRACES_SAMPLER_ARG: share,
  });
  const cause = parent && receivedContext(`${newTraceparent().slice(0, -2)}${parent}`);
  const span = traces.begin(WORK, cause);
  span.end();
  await close();
  expect(isSampled(span.traceparent)).toBe(span.recorded || parent === '01');
  if (cause !== undefined) expect(traceIdOf(span.traceparent)).toBe(traceIdOf(cause.traceparent));
  if (cause !== undefined && !span.recorded) expect(span.traceparent).toBe(cause.traceparent);
  return span.recorded;
};

test.each([
  [{}],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' }],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_TRACES_EXPORTER: 'none' }],
])('%j records nothing', async (variables) => {
  const { traces, close } = await opened(variables);
  expect(traces).toBe(NO_TRACES);
  await close();
});

test.each([
  ['parentbased_always_on', '1', [true, false, true]],
  ['parentbased_always_off', '1', [false, false, true]],
  ['parentbased_traceidratio', '0', [false, false, true]],
  ['parentbased_traceidratio', '1', [true, false, true]],
  ['always_on', '1', [true, true, true]],
  ['always_off', '1', [false, false, false]],
  ['traceidratio', '0', [false, false, false]],
])('%s at %s records what begins here, what is not recorded by its caller, and what is: %j', async (sampler, share, expected) => {
  expect([await begun(sampler, share), await begun(sampler, share, '00'), await begun(sampler, share, '01')]).toEqual(expected);
});

test('a share of traces is chosen by their ids, so that every process that chooses by itself chooses the same', async () => {
  const { traces, close } = await opened({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_TRACES_SAMPLER: 'traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.5',
  });
  const spans = Array.from({ length: 200 }, () => traces.begin(WORK, undefined));
  const recorded = spans.filter((span) => span.recorded);
  expect(recorded.length).toBeGreaterThan(50);
  expect(recorded.length).toBeLessThan(150);
  expect(spans.map((span) => traces.records(span))).toEqual(spans.map((span) => span.recorded));
  await close();
});

test('what is recorded is sent when the process stops: its name, its facts, and what the process calls itself', async () => {
  const { traces, close } = await opened({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.endpoint}/v1/traces`,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    OTEL_RESOURCE_ATTRIBUTES: 'service.name=%E9%B9%A4,deployment.environment.name=test',
  });
  const outer = traces.begin(WORK, undefined);
  const inner = traces.begin({ ...WORK, kind: 'client', name: 'inner' }, outer);
  inner.end({ facts: { 'error.type': 'conflict' }, failed: true });
  outer.end();
  await close();
  await eventually('both are there', () => collector.spans.length === 2);
  const [first, second] = collector.spans;
  expect(first).toMatchObject({
    process: '鹤',
    name: 'inner',
    kind: 3,
    failed: true,
    attributes: { 'heming.service': 'house', 'error.type': 'conflict' },
  });
  expect(second).toMatchObject({ name: 'work', kind: 1, failed: false, parentSpanId: '' });
  expect([first?.traceId, first?.parentSpanId]).toEqual([second?.traceId, second?.spanId]);
  expect(outer.traceparent).toBe(`00-${second?.traceId}-${second?.spanId}-01`);
});
