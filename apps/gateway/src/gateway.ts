import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NO_TRACES } from '@heming/kit';
import express from 'express';
import type { GatewayOptions } from './gateway-options.js';
import { HttpServer } from './http-server.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { mountPages } from './pages/pages.js';
import { addressBehind } from './request/address.js';
import { dataHeaders } from './security-headers.js';
import { Answers } from './serving/answers.js';
import { Api } from './serving/api.js';
import { CrossOrigin } from './serving/cross-origin.js';
import { routesOf } from './serving/route.js';

/** The city's front door: REST over the contract, web apps, documentation and probes. */
export interface Gateway {
  /** Starts to accept connections, once; port 0 takes any free one. @throws Error when the port cannot be taken */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Stops accepting, tells event streams goodbye, and resolves when the last request is answered or its time is over. */
  drain(): Promise<void>;
  /** Whether it listens, is not draining, and what stands behind it is ready. */
  ready(): boolean;
}

/**
 * Makes a gateway for everything the contract binds to HTTP.
 * @throws Error when a binding of the contract is wrong or collides with another
 */
export function createGateway(options: GatewayOptions): Gateway {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { contract, logger, trustProxy = false } = options;
  const answers = new Answers({
    contract,
    logger,
    headers: dataHeaders(options.mode === 'production'),
    compressFromBytes: limits.compressFromBytes,
  });
  const api = new Api({
    routes: routesOf(contract, (service) => options.channelFor(service), limits),
    answers,
    limits,
    crossOrigin: new CrossOrigin(options.corsOrigins ?? []),
    authenticate: (authorization) => options.authenticate(authorization),
    addressOf: addressBehind(trustProxy),
    requestEnded: (...facts) => options.requestEnded?.(...facts),
    traces: options.traces ?? NO_TRACES,
  });
  let server: HttpServer | undefined;
  let draining: Promise<void> | undefined;
  const unready = (): readonly string[] => [
    ...(server?.http.listening === true ? [] : ['it does not listen']),
    ...(draining === undefined ? [] : ['it is stopping']),
    ...(options.unready?.() ?? []),
  ];

  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', false).set('trust proxy', trustProxy);
  mountPages(app, options, { answers, unready, count: api.count, compressFromBytes: limits.compressFromBytes });
  // Express replaces the prototypes of what it touches, and all that is done with them afterwards is slower: the API comes first.
  const listener: RequestListener = (request, response) => api.handle(request, response, () => app(request, response));

  return {
    ready: () => unready().length === 0,
    async listen(port, host) {
      if (server) throw new Error('the gateway listens already');
      const starting = new HttpServer(listener, contract, limits);
      starting.http.listen(port, host);
      await once(starting.http, 'listening');
      server = starting;
      return { port: (starting.http.address() as AddressInfo).port };
    },
    drain: () => (draining ??= drained(server, api, limits.drainTimeoutMs)),
  };
}

async function drained(server: HttpServer | undefined, api: Api, timeoutMs: number): Promise<void> {
  if (!server) return;
  const closed = new Promise<void>((resolve) => server.http.close(() => resolve()));
  api.drain();
  server.closeIdle();
  // A connection becomes idle when its answer is out; a keep-alive client would hold it open.
  const sweep = setInterval(() => server.closeIdle(), 50);
  const cut = setTimeout(() => server.http.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
