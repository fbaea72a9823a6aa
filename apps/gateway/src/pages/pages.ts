import type { IncomingMessage } from 'node:http';
import compression from 'compression';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import type { GatewayOptions, Mount } from '../gateway-options.js';
import type { RateClass } from '../limits.js';
import { HttpRefusal, SHARED_REASONS } from '../problems/http-refusal.js';
import { dataHeaders, pageHeaders, type Headers } from '../security-headers.js';
import type { Answers } from '../serving/answers.js';
import { Exchange } from '../serving/exchange.js';
import { mountApiDocs } from './api-docs.js';
import { landingPage, LANDING_STYLE } from './landing-page.js';
import { mountSite } from './sites.js';

/** What the pages share with the API. */
export interface PagesContext {
  readonly answers: Answers;
  readonly compressFromBytes: number;
  /** Why it cannot take requests; empty when it can. */
  unready(): readonly string[];
  /** Counts a request of anybody. @throws HttpRefusal when his network is over the rate */
  count(request: IncomingMessage, rateClass: RateClass): Promise<void>;
}

/** Mounts everything that is not of the contract: probes, metrics, documentation, web apps, the landing page, and the last word. */
export function mountPages(app: Express, options: GatewayOptions, context: PagesContext): void {
  const production = options.mode === 'production';
  mountProbes(app, options, context, dataHeaders(production));
  app.use(compression({ threshold: context.compressFromBytes }), withHeaders(pageHeaders(production, options.connectOrigins ?? [])));
  mountApiDocs(app);
  for (const mount of options.mounts ?? []) app.use(mount.path, mounted(mount, context));
  const sites = options.sites ?? [];
  for (const site of sites) mountSite(app, site);
  if (!sites.some(({ path }) => path === '/')) mountLanding(app, options);
  mountLastWord(app, context.answers);
}

function mounted({ rateClass, handle, overRate }: Mount, { count }: PagesContext): RequestHandler {
  return async (request, response) => {
    const refused = rateClass === undefined ? undefined : await refusalOf(count(request, rateClass));
    if (refused === undefined) return handle(request, response);
    if (overRate === undefined) throw refused;
    const [status] = SHARED_REASONS.TOO_MANY_REQUESTS;
    await overRate(request, response.status(status).set(refused.headers));
  };
}

/** The refusal that something ends with, if it does. */
function refusalOf(work: Promise<void>): Promise<HttpRefusal | undefined> {
  return work.then(
    () => undefined,
    (thrown: unknown) => {
      if (thrown instanceof HttpRefusal) return thrown;
      throw thrown;
    },
  );
}

function mountProbes(app: Express, options: GatewayOptions, context: PagesContext, headers: Headers): void {
  const data = withHeaders({ ...headers, 'cache-control': 'no-store' });
  app.get('/healthz', data, (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', data, (_request, response) => {
    const reasons = context.unready();
    if (reasons.length === 0) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'not ready', reasons });
  });
  const { metrics, openApi, webSettings } = options;
  if (webSettings) app.get('/web-settings.json', data, (_request, response) => void response.json(webSettings()));
  if (metrics) app.get('/metrics', data, metrics);
  if (openApi) {
    let bytes: Buffer | undefined;
    const document = compression({ threshold: context.compressFromBytes });
    app.get('/openapi.json', data, document, (_request, response) => {
      bytes ??= Buffer.from(JSON.stringify(openApi()));
      response.type('json').send(bytes);
    });
  }
}

function mountLanding(app: Express, options: GatewayOptions): void {
  const mounts = (options.mounts ?? []).flatMap(({ path, title }) => (title === undefined ? [] : [{ path, ...title }]));
  const sites = [...(options.sites ?? []), ...mounts];
  app.get('/landing.css', (_request, response) => void response.type('css').set('cache-control', 'no-cache').send(LANDING_STYLE));
  app.get('/', (_request, response) => {
    const page = landingPage(options.contract, { now: options.clock.now(), demonstration: options.mode === 'demonstration', sites });
    response.type('html').set('cache-control', 'no-cache').send(page);
  });
}

/** Nobody answered, or somebody failed. */
function mountLastWord(app: Express, answers: Answers): void {
  app.use((request, response) => answers.problem(exchangeOf(request, response), new HttpRefusal('NO_SUCH_RESOURCE')));
  const failed: ErrorRequestHandler = (thrown: unknown, request, response, _next) => {
    answers.problem(exchangeOf(request, response), thrown);
  };
  app.use(failed);
}

function exchangeOf(request: Request, response: Response): Exchange {
  return new Exchange(request, response, undefined);
}

function withHeaders(headers: Headers): RequestHandler {
  return (_request, response, next) => {
    for (const name of Object.keys(headers)) response.setHeader(name, headers[name]!);
    next();
  };
}
