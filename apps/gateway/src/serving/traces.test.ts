import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { MethodContract } from '@heming/contracts';
import { RpcFailure, type TraceContext, type Traces, type Work, type WorkOutcome } from '@heming/kit';
import { closeGateways, givenGateway } from '../testing/given-gateway.js';

afterEach(closeGateways);

const PATH = '/v1/quarters/PJ-211103016-0001';
const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const OWN = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
const WORK: Work = {
  kind: 'server',
  name: 'GET /v1/{name=quarters/*}',
  facts: { 'http.request.method': 'GET', 'http.route': '/v1/{name=quarters/*}' },
};

/** A span that was begun, and how it ended. */
interface Seen {
  readonly work: Work;
  readonly cause: TraceContext | undefined;
  outcome?: WorkOutcome | undefined;
}

/** Records everything under one span. */
function recording(): { readonly traces: Traces; readonly seen: readonly Seen[] } {
  const seen: Seen[] = [];
  const begin: Traces['begin'] = (work, cause) => {
    const one: Seen = { work, cause };
    seen.push(one);
    return { recorded: true, traceparent: OWN, tracestate: cause?.tracestate, end: (outcome) => void (one.outcome = outcome) };
  };
  return { seen, traces: { begin, records: () => true } };
}

test('a valid tracestate is passed on, of several headers in order; never a broken one, and none without a trace', async () => {
  const { port, calls } = await givenGateway();
  const passed = async (headers: Readonly<Record<string, string | readonly string[]>>): Promise<string | undefined> => {
    await new Promise<void>((resolve, reject) => {
      const answered = (response: IncomingMessage): void => void response.resume().on('end', resolve);
      get({ port, path: PATH, headers: headers as OutgoingHttpHeaders, agent: false }, answered).on('error', reject);
    });
    return calls.at(-1)!.options.tracestate;
  };
  const traceparent = TRACEPARENT;
  expect(await passed({ traceparent, tracestate: 'rojo=00f067aa0ba902b7,congo=t61' })).toBe('rojo=00f067aa0ba902b7,congo=t61');
  expect(await passed({ traceparent, tracestate: ['b=2', 'a=1, c=3'] })).toBe('b=2,a=1,c=3');
  expect(await passed({ traceparent, tracestate: 'rojo=1,ROJO=2' })).toBeUndefined();
  expect(await passed({ traceparent, tracestate: Array.from({ length: 33 }, (_, i) => `k${i}=v`).join() })).toBeUndefined();
  expect(await passed({ traceparent, tracestate: `a=${'x'.repeat(250)},b=${'y'.repeat(250)},c=${'z'.repeat(5)}` })).toBeUndefined();
  expect(await passed({ traceparent: [traceparent, traceparent], tracestate: 'a=1' })).toBeUndefined();
  expect(await passed({ tracestate: 'a=1' })).toBeUndefined();
});

test('a recorded request is a span of its route under that of its caller, and what it asks goes out under its own', async () => {
  const { traces, seen } = recording();
  const { fetch, calls } = await givenGateway({}, { traces });
  const response = await fetch(`${PATH}`, { headers: { traceparent: TRACEPARENT, tracestate: 'a=1' } });
  expect([response.status, response.headers.get('x-trace-id')]).toEqual([200, 'ab'.repeat(16)]);
  expect(seen).toEqual([
    {
      work: WORK,
      cause: { traceparent: TRACEPARENT, tracestate: 'a=1' },
      outcome: { facts: { 'http.response.status_code': 200 }, failed: false },
    },
  ]);
  expect(calls.map(({ options }) => [options.traceparent, options.tracestate])).toEqual([[OWN, 'a=1']]);
});

test('a refusal is no failure of ours, a fault is; what the contract does not know is no span', async () => {
  const { traces, seen } = recording();
  const codes = [5, 13];
  const unary = (_method: MethodContract): Promise<object> => Promise.reject(new RpcFailure(codes.shift() ?? 0, 'told'));
  const { fetch } = await givenGateway({ unary }, { traces });
  for (const path of [PATH, PATH, '/v1/nowhere', '/healthz']) await fetch(path);
  expect(seen.map(({ outcome }) => outcome)).toEqual([
    { facts: { 'http.response.status_code': 404 }, failed: false },
    { facts: { 'http.response.status_code': 500 }, failed: true },
  ]);
});
