import { refuse } from '@heming/contracts/registry/v1';
import { RpcFailure } from '@heming/kit';
import { closeGateways, givenGateway, type Answering } from '../testing/given-gateway.js';

afterEach(closeGateways);

const NAME = 'imports/01j8zq3v5k7m9n1p3r5s7t9v1w';
const PATH = `/v1/${NAME}:watch`;

const answering = (count: number, then?: (signal: AbortSignal) => Promise<void>): Answering => ({
  async *serverStream(method, _request, { signal }) {
    for (let i = 1; i <= count; i += 1) yield method.response.fromJson({ name: NAME, doneCount: i });
    await then?.(signal!);
  },
});

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new RpcFailure(1, 'cancelled'))));

test('messages become events, numbered, and the end is told', async () => {
  const { fetch } = await givenGateway(answering(2));
  const response = await fetch(PATH);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const events = (await response.text()).split('\n\n').filter(Boolean);
  expect(events.map((event) => event.split('\n').map((line) => line.slice(0, 14)))).toEqual([
    ['id: 1', 'event: message', 'data: {"name":'],
    ['id: 2', 'event: message', 'data: {"name":'],
    ['event: end', 'data: {}'],
  ]);
  expect(JSON.parse(events[1]!.split('data: ')[1]!)).toMatchObject({ name: NAME, doneCount: 2, failure: '' });
});

test('a call that is refused at once is an ordinary problem', async () => {
  const { fetch } = await givenGateway(answering(0, () => Promise.reject(refuse('IMPORT_NOT_FOUND', { name: NAME }))));
  const response = await fetch(PATH);
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

test('a failure later on is an event', async () => {
  const { fetch } = await givenGateway(answering(1, () => Promise.reject(new RpcFailure(14, 'connect 10.0.0.1', { retryDelayMs: 10 }))));
  const last = (await (await fetch(PATH)).text()).trim().split('\n\n').at(-1)!;
  expect(last).toMatch(/^event: problem\ndata: /);
  expect(JSON.parse(last.split('data: ')[1]!)).toMatchObject({ status: 503, domain: 'google.rpc.Code', reason: 'UNAVAILABLE' });
  expect(last).not.toContain('10.0.0.1');
});

test('a stream that has been open for its time is told to come back', async () => {
  const { fetch } = await givenGateway(answering(1, () => Promise.reject(new RpcFailure(4, 'deadline exceeded'))));
  const text = await (await fetch(PATH)).text();
  expect(text.trim().split('\n\n').at(-1)).toBe('event: goodbye\ndata: {"retry":true}');
});

test('a quiet stream is opened and kept alive', async () => {
  const { fetch } = await givenGateway(answering(1, untilAborted), { limits: { heartbeatMs: 5 } });
  const reader = (await fetch(PATH)).body!.getReader();
  let text = '';
  while (!text.includes(': still here')) text += Buffer.from((await reader.read()).value!).toString();
  await reader.cancel();
});

test('a caller who hangs up cancels the stream', async () => {
  let report = (): void => undefined;
  const cancelled = new Promise<void>((resolve) => (report = resolve));
  const { fetch } = await givenGateway(answering(1, (signal) => untilAborted(signal).finally(report)));
  const reader = (await fetch(PATH)).body!.getReader();
  await reader.read();
  await reader.cancel();
  await cancelled;
});

test('no more is asked of the service than the caller reads', async () => {
  let made = 0;
  const { fetch } = await givenGateway({
    async *serverStream(method) {
      for (; made < 400; made += 1) yield method.response.fromJson({ name: NAME, failure: 'x'.repeat(50_000) });
    },
  });
  const reader = (await fetch(PATH)).body!.getReader();
  let settled = -1;
  while (settled !== made || made === 0) {
    settled = made;
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  }
  expect(made).toBeLessThan(400);
  for (let part = await reader.read(); !part.done; part = await reader.read()) continue;
  expect(made).toBe(400);
});

test('a caller who stops reading is cut off', async () => {
  let report = (): void => undefined;
  const ended = new Promise<void>((resolve) => (report = resolve));
  const { fetch } = await givenGateway(
    {
      async *serverStream(method) {
        try {
          for (;;) yield method.response.fromJson({ name: NAME, failure: 'x'.repeat(50_000) });
        } finally {
          report();
        }
      },
    },
    { limits: { stallTimeoutMs: 20 } },
  );
  const response = await fetch(PATH);
  await ended;
  await expect(response.text()).rejects.toThrow();
});

test('a caller may hold only so many streams open', async () => {
  const { fetch } = await givenGateway(answering(1, untilAborted), { limits: { streamsPerCaller: 1 } });
  const first = await fetch(PATH);
  const second = await fetch(PATH);
  expect([second.status, await second.json()]).toMatchObject([429, { reason: 'TOO_MANY_STREAMS' }]);
  await first.body!.cancel();
});

test('when the process stops, streams are told to come back', async () => {
  const { fetch, gateway } = await givenGateway(answering(1, untilAborted));
  const response = await fetch(PATH);
  const text = response.text();
  await gateway.drain();
  expect((await text).trim().split('\n\n').at(-1)).toBe('event: goodbye\ndata: {"retry":true}');
});

test('HEAD on a stream is not offered', async () => {
  const { fetch, calls } = await givenGateway(answering(1));
  const response = await fetch(PATH, { method: 'HEAD' });
  expect([response.status, response.headers.get('allow'), calls]).toEqual([405, 'GET', []]);
});
