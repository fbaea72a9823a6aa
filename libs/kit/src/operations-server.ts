import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What an operations server tells of. */
export interface Observed {
  /** Why the process cannot take requests, in words for an operator; empty when it can. */
  unready(): readonly string[];
  /** Answers a scrape of the metrics. */
  metrics(request: IncomingMessage, response: ServerResponse): void;
}

/** A listening operations server. */
export interface OperationsServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Longest a request may take to arrive, in milliseconds; none of them has a body. */
const REQUEST_MS = 5_000;

/**
 * Answers `/metrics`, `/healthz` and `/readyz` for a process that has no gateway. It asks nobody who he is.
 * @param address `host:port`; port 0 chooses a free one
 */
export async function serveOperations(address: string, observed: Observed): Promise<OperationsServer> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
    answer(request, response, observed);
  });
  server.listen(Number(address.slice(colon + 1)), host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, observed: Observed): void {
  const { method, url = '' } = request;
  const [path] = url.split('?', 1);
  response.setHeader('cache-control', 'no-store');
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  if (path === '/metrics') return observed.metrics(request, response);
  if (path === '/healthz') return json(response, 200, { status: 'ok' });
  if (path !== '/readyz') return void response.writeHead(404).end();
  const reasons = observed.unready();
  if (reasons.length === 0) json(response, 200, { status: 'ok' });
  else json(response, 503, { status: 'not ready', reasons });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
