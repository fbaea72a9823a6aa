import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import express, { type Express } from 'express';
import type { GatewayOptions } from './gateway-options.js';
import { createHttpServer } from './http-server.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { mountPages } from './pages/pages.js';
import { dataHeaders } from './security-headers.js';
import { Answers } from './serving/answers.js';
import { Api } from './serving/api.js';
import { CrossOrigin } from './serving/cross-origin.js';
import { routesOf } from './serving/route.js';

/** The city's front door: REST over the contract, web apps, documentation and probes. */
export interface Gateway {
  readonly app: Express;
  /** Starts to accept connections; port 0 takes any free one. */
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
  const { contract, logger } = options;
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
  });
  let server: Server | undefined;
  let draining: Promise<void> | undefined;
  const ready = (): boolean => server?.listening === true && !draining && (options.backendReady?.() ?? true);

  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', false).set('trust proxy', options.trustProxy ?? false);
  app.use(api.handle);
  mountPages(app, options, { answers, ready, compressFromBytes: limits.compressFromBytes });

  return {
    app,
    ready,
    async listen(port, host) {
      const starting = (server = createHttpServer(app, contract, limits));
      await new Promise<void>((resolve, reject) => {
        starting.once('error', reject).listen(port, host, () => {
          starting.off('error', reject);
          resolve();
        });
      });
      return { port: (starting.address() as AddressInfo).port };
    },
    drain: () => (draining ??= drained(server, api, limits.drainTimeoutMs)),
  };
}

async function drained(server: Server | undefined, api: Api, timeoutMs: number): Promise<void> {
  if (!server) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  api.drain();
  // A connection becomes idle when its answer is out; a keep-alive client would hold it open.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
