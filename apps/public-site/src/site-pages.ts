import type { ServerResponse } from 'node:http';
import { RpcFailure } from '@heming/kit';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { COMPLAINT_PAGES } from './complaint-routes.js';
import { keepingFigures, type Complaints } from './complaints.js';
import { CREDIT_PAGES } from './credit-routes.js';
import { ifAnswered, keepingScores, scoreOf, scoresOf, type Credit, type Warnings } from './credit.js';
import type { Markup } from './html.js';
import { ICON } from './icon.js';
import { orderWithCode } from './order-check.js';
import { Page } from './page.js';
import { checkPage } from './pages/check-page.js';
import { enterprisePage } from './pages/enterprise-page.js';
import { enterprisesPage } from './pages/enterprises-page.js';
import { homePage } from './pages/home-page.js';
import { noticePage } from './pages/notice-page.js';
import { quarterPage } from './pages/quarter-page.js';
import { resultsPage } from './pages/results-page.js';
import { keptFor } from './kept-for.js';
import { countiesAndTownships } from './places.js';
import type { Register } from './register.js';
import { STYLE } from './style.js';

/** What the pages are made from. */
export interface SiteOptions {
  /** The register for one request. */
  register(): Register;
  /** The complaints for one request. */
  complaints(): Complaints;
  /** The credit service for one request. */
  credit(): Credit;
  readonly logger: Warnings;
  /** Whether pages say that what they show is made up. */
  readonly demonstration: boolean;
  /** How long browsers, proxies and the site itself keep a page and its figures, in seconds; 0 keeps none. */
  readonly pageSeconds: number;
}

const PAGE_SIZE = 20;
const FILE_SECONDS = 3_600;
/** Asks to come back, in seconds. */
const RETRY_SECONDS = 10;
const QUERY_LENGTH = 60;
/** Code of a county or a township. */
const DIVISION = /^[0-9]{6}([0-9]{3})?$/;
/** gRPC codes of what is not there, or not well-formed. */
const [INVALID_ARGUMENT, NOT_FOUND] = [3, 5];

/** The pages below `/public` and `/v`. */
export function sitePages(options: SiteOptions): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', false);
  const seconds = options.pageSeconds;
  const complaints = seconds === 0 ? () => options.complaints() : keepingFigures(() => options.complaints(), seconds);
  const credit = seconds === 0 ? () => options.credit() : keepingScores(() => options.credit(), seconds);
  const ifTold = <T>(answer: Promise<T>): Promise<T | undefined> => ifAnswered(answer, options.logger);
  const pageOf = (request: Request): Page => new Page(request.originalUrl, options.demonstration);
  const get = (path: string, render: (page: Page, part: string, register: Register) => Promise<Markup> | Markup): void => {
    app.get(path, async (request, response) => {
      const page = pageOf(request);
      const body = await render(page, String(request.params['part'] ?? ''), options.register());
      send(response.set('cache-control', `public, max-age=${seconds}`), page, body);
    });
  };

  app.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const page = pageOf(request);
    send(response.status(405).set('allow', 'GET, HEAD'), page, noticePage(page, page.words.wrongMethod, ''));
  });
  const file = (path: string, type: string, content: string): void => {
    app.get(path, (_request, response) => {
      response.type(type).set('cache-control', `public, max-age=${FILE_SECONDS}`).send(content);
    });
  };
  file('/public/site.css', 'css', STYLE);
  file('/public/icon.svg', 'svg', ICON);
  const figures = keptFor(seconds, (register: Register) => register.GetDisclosedFigures({}));
  const divisions = keptFor(FILE_SECONDS, countiesAndTownships);
  get('/public', async (page, _part, register) => {
    const [counted, places] = await Promise.all([figures(register), divisions(register)]);
    return homePage(page, counted, places);
  });
  get('/public/quarters', async (page, _part, register) => {
    const query = page.parameter('query').slice(0, QUERY_LENGTH);
    const code = page.parameter('division');
    const division = DIVISION.test(code) ? code : '';
    const asked = { query, ...(division !== '' && { division: `divisions/${division}` }), ...paging(page) };
    const [found, places] = await Promise.all([register.ListDisclosedQuarters(asked), divisions(register)]);
    return resultsPage(page, { query, division }, places, found);
  });
  get('/public/enterprises', async (page, _part, register) => {
    const query = page.parameter('query').slice(0, QUERY_LENGTH);
    const asked = { query, kind: 'PROPERTY_SERVICE_ENTERPRISE' as const, ...paging(page) };
    const found = await register.ListOrganisations(asked);
    const names = found.organisations.map(({ name }) => name);
    return enterprisesPage(page, query, found, await ifTold(scoresOf(names, credit())));
  });
  get('/public/quarters/:part', async (page, code, register) => {
    const quarter = await register.GetDisclosedQuarter({ name: `disclosedQuarters/${code}` });
    return quarterPage(page, quarter, quarter.enterprise === '' ? undefined : await ifTold(scoreOf(quarter.enterprise, credit())));
  });
  get('/public/enterprises/:part', async (page, uscc, register) => {
    const name = `organisations/${uscc}`;
    const enterprise = await register.GetOrganisation({ name });
    if (enterprise.kind !== 'PROPERTY_SERVICE_ENTERPRISE') throw new RpcFailure(NOT_FOUND, 'it is no property-service enterprise');
    const [served, score, rules] = await Promise.all([
      register.ListDisclosedQuarters({ enterprise: name, ...paging(page) }),
      ifTold(scoreOf(name, credit())),
      ifTold(credit().GetCreditRules({})),
    ]);
    return enterprisePage(page, enterprise, { score, rules }, served);
  });
  for (const [path, render] of Object.entries(COMPLAINT_PAGES)) get(path, (page) => render(page, complaints()));
  for (const [path, render] of Object.entries(CREDIT_PAGES)) get(path, (page) => render(page, credit()));
  app.get('/v', (request, response, next) => {
    const page = pageOf(request);
    const code = page.parameter('code').trim();
    if (code === '') return next();
    response.redirect(303, page.link(`/v/${encodeURIComponent(code)}`));
  });
  get('/v', (page) => checkPage(page, undefined));
  get('/v/:part', async (page, code) => checkPage(page, code, await orderWithCode(code, complaints())));

  app.use((request, response) => notFound(response, pageOf(request)));
  const failed: ErrorRequestHandler = (thrown: unknown, request, response, _next) => {
    const page = pageOf(request);
    if (isMissing(thrown)) return notFound(response, page);
    options.logger.warn({ err: thrown, path: request.path }, 'a page of the public site failed');
    const { unavailable, unavailableLead } = page.words;
    const answer = response.status(503).set({ 'retry-after': String(RETRY_SECONDS), 'cache-control': 'no-store' });
    send(answer, page, noticePage(page, unavailable, unavailableLead));
  };
  app.use(failed);
  return app;
}

/** Answers, with the status that was set, that too many pages were asked for. `url`: path and query of the request. */
export function busyPage(url: string, demonstration: boolean, response: ServerResponse): void {
  const page = new Page(url, demonstration);
  const { tooMany, tooManyLead } = page.words;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-language', page.language);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(noticePage(page, tooMany, tooManyLead).text);
}

function paging(page: Page): { readonly pageSize: number; readonly pageToken: string } {
  return { pageSize: PAGE_SIZE, pageToken: page.parameter('page') };
}

function notFound(response: Response, page: Page): void {
  send(response.status(404).set('cache-control', 'no-store'), page, noticePage(page, page.words.notFound, page.words.notFoundLead));
}

function send(response: Response, page: Page, body: Markup): void {
  response.set('content-language', page.language).type('html').send(body.text);
}

/** Whether what was asked for is not there: unknown, undisclosed, or an address that names nothing, such as one that cannot be decoded. */
function isMissing(thrown: unknown): boolean {
  if (thrown instanceof RpcFailure) return thrown.code === NOT_FOUND || thrown.code === INVALID_ARGUMENT;
  return thrown instanceof URIError;
}
