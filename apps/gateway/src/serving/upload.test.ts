import { createHash, randomFillSync } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { createConnection } from 'node:net';
import { refuse } from '@heming/contracts/registry/v1';
import { PIECE_BYTES } from '../request/upload.js';
import { closeGateways, givenGateway, type Answering } from '../testing/given-gateway.js';

afterEach(closeGateways);

const NAME = 'imports/01j8zq3v5k7m9n1p3r5s7t9v1w';
const PATH = `/v1/${NAME}:upload`;

interface Piece {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Received {
  readonly sizes: number[];
  readonly names: string[];
  readonly digest: () => string;
}

function receiving(): Answering & Received {
  const hash = createHash('sha256');
  const [sizes, names]: [number[], string[]] = [[], []];
  return {
    sizes,
    names,
    digest: () => hash.digest('hex'),
    async clientStream(method, requests) {
      for await (const piece of requests as AsyncIterable<Piece>) {
        sizes.push(piece.content.length);
        names.push(piece.name);
        hash.update(piece.content);
      }
      return method.response.fromJson({ name: NAME, contentSizeBytes: String(sizes.reduce((sum, size) => sum + size, 0)) });
    },
  };
}

test('a body of any type arrives whole in pieces of at most 48 KiB, the name in the first', async () => {
  const received = receiving();
  const { fetch } = await givenGateway(received);
  const content = randomFillSync(Buffer.alloc(1_000_001));
  const response = await fetch(PATH, { method: 'POST', body: content, headers: { 'content-type': 'text/csv' } });
  expect([response.status, await response.json()]).toMatchObject([200, { name: NAME, contentSizeBytes: '1000001' }]);
  expect(received.digest()).toBe(createHash('sha256').update(content).digest('hex'));
  expect(Math.max(...received.sizes)).toBe(PIECE_BYTES);
  expect(received.sizes).toHaveLength(Math.ceil(content.length / PIECE_BYTES));
  expect(received.names).toEqual([NAME, ...Array<string>(received.names.length - 1).fill('')]);
});

test('an empty body makes one message with the name', async () => {
  const received = receiving();
  const { fetch } = await givenGateway(received);
  expect((await fetch(PATH, { method: 'POST' })).status).toBe(200);
  expect([received.names, received.sizes]).toEqual([[NAME], [0]]);
});

test('a body over the limit is 413, whether declared or not, and the service is told to stop', async () => {
  let aborted = false;
  const answering: Answering = {
    async clientStream(method, requests, { signal }) {
      signal!.addEventListener('abort', () => (aborted = true));
      for await (const piece of requests) void piece;
      return method.response.fromJson({});
    },
  };
  const { fetch } = await givenGateway(answering, { limits: { uploadBytes: 100_000 } });
  const declared = await fetch(PATH, { method: 'POST', body: new Uint8Array(100_001) });
  expect([declared.status, aborted]).toEqual([413, false]);
  const body = ReadableStream.from(Array.from({ length: 20 }, () => new Uint8Array(10_000)));
  const undeclared = await fetch(PATH, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await undeclared.json()).toMatchObject({ status: 413, facts: { limit: '100000' } });
  expect(aborted).toBe(true);
});

test('no more is read than the service takes', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let taken = 0;
  const { fetch } = await givenGateway({
    async clientStream(method, requests) {
      for await (const piece of requests as AsyncIterable<Piece>) {
        taken += piece.content.length;
        await held;
      }
      return method.response.fromJson({ name: NAME });
    },
  });
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent === 64) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const answer = fetch(PATH, { method: 'POST', body, duplex: 'half' } as RequestInit);
  for (let seen = -1; seen !== sent || taken === 0;) {
    seen = sent;
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  }
  expect(sent).toBeLessThan(64);
  release();
  expect((await answer).status).toBe(200);
  expect(taken).toBe(64 * 1024 * 1024);
});

test('a refusal before the end of the body reaches the caller, and his connection stays good', async () => {
  const { fetch } = await givenGateway({ clientStream: () => Promise.reject(refuse('IMPORT_NOT_FOUND', { name: NAME })) });
  const response = await fetch(PATH, { method: 'POST', body: new Uint8Array(5_000_000) });
  expect([response.status, await response.json()]).toMatchObject([404, { reason: 'IMPORT_NOT_FOUND' }]);
  expect((await fetch('/healthz')).status).toBe(200);
});

test('after an upload that was refused in the middle, the next request on its connection is answered', async () => {
  const { port } = await givenGateway({
    async clientStream(_method, requests) {
      // As a service does: it takes a piece, refuses, and leaves the reader where it stands.
      await requests[Symbol.asyncIterator]().next();
      throw refuse('IMPORT_NOT_FOUND', { name: NAME });
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statusOf = (path: string, method: string, body: Buffer): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ port, path, method, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      sent.on('error', reject).end(body);
    });
  const statuses = [await statusOf(PATH, 'POST', Buffer.alloc(200_000)), await statusOf('/healthz', 'GET', Buffer.alloc(0))];
  agent.destroy();
  expect(statuses).toEqual([404, 200]);
});

test('a refusal in the middle of the body reaches the caller', async () => {
  const { fetch } = await givenGateway({
    async clientStream(_method, requests) {
      for await (const piece of requests) throw refuse('IMPORT_UNREADABLE', { line: (piece as Piece).content.length });
      throw new Error('nothing came');
    },
  });
  const response = await fetch(PATH, { method: 'POST', body: new Uint8Array(5_000_000) });
  expect(await response.json()).toMatchObject({ status: 400, reason: 'IMPORT_UNREADABLE', facts: { line: String(PIECE_BYTES) } });
});

test('an upload that breaks off cancels the call', async () => {
  let report = (_what: unknown): void => undefined;
  const seen = new Promise<unknown>((resolve) => (report = resolve));
  let started = (): void => undefined;
  const begun = new Promise<void>((resolve) => (started = resolve));
  const { port } = await givenGateway({
    async clientStream(_method, requests, { signal }) {
      signal!.addEventListener('abort', () => report('cancelled'));
      for await (const piece of requests as AsyncIterable<Piece>) if (piece.content.length > 0) started();
      report('complete');
      return {};
    },
  });
  const socket = createConnection(port, '127.0.0.1');
  socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n${'a'.repeat(100_000)}`);
  await begun;
  socket.destroy();
  expect(await seen).toBe('cancelled');
});

test('an upload that stands still is 408', async () => {
  const { port } = await givenGateway({}, { limits: { stallTimeoutMs: 20 } });
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = createConnection(port, '127.0.0.1', () =>
      socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\na`),
    );
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    socket.on('close', () => resolve(text)).on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
});

test('a compressed body and a wrong parameter are refused before anything is read', async () => {
  const { fetch, calls } = await givenGateway();
  expect((await fetch(PATH, { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  expect((await fetch(`${PATH}?content=x`, { method: 'POST', body: 'x' })).status).toBe(400);
  expect(calls).toEqual([]);
});
