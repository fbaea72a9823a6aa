import { answersFile, type JsonValue, type Violation } from '@heming/contracts';
import { receivedContext, type ChannelOptions, type Principal, type Span, type Traces } from '@heming/kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Limits, RateClass } from '../limits.js';
import { HttpRefusal } from '../problems/http-refusal.js';
import { discardRest, hasBody, readJsonBody, refuseEncoded, refuseLonger } from '../request/json-body.js';
import { caseIdOf, purposeOf, timeoutOf } from '../request/request-headers.js';
import { Upload } from '../request/upload.js';
import { violations } from '../request/violations.js';
import type { Found, RouteTable } from '../routing/route-table.js';
import type { Answers } from './answers.js';
import type { CrossOrigin } from './cross-origin.js';
import { Download } from './download.js';
import { EventStream } from './event-stream.js';
import { Exchange } from './exchange.js';
import { OpenStreams } from './open-streams.js';
import { callerOf, RateLimits } from './rate-limits.js';
import type { Route } from './route.js';

/** What the API needs to know. */
export interface ApiOptions {
  readonly routes: RouteTable<Route>;
  readonly answers: Answers;
  readonly limits: Limits;
  readonly crossOrigin: CrossOrigin;
  authenticate(authorization: string | undefined): Promise<Principal>;
  /** The address a request comes from, past the proxies that are trusted. */
  addressOf(request: IncomingMessage): string;
  /** A request of the API was answered: method, path template, status, and how long it took. */
  requestEnded(method: string, route: string, status: number, durationMs: number): void;
  readonly traces: Traces;
}

/** A stream has no length, and opening it only to close it would cost a call. */
const GET_ONLY = { kind: 'other-method', allow: ['GET'] } as const;

const WRITE_DEFAULTS = { defaults: true };

/** Answers every request that belongs to a binding of the contract, before anything else sees it. */
export class Api {
  readonly #options: ApiOptions;
  readonly #rates: RateLimits;
  readonly #streams: OpenStreams;
  #inFlight = 0;
  #draining = false;

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#rates = new RateLimits(options.limits.rates);
    this.#streams = new OpenStreams(options.limits);
  }

  /** Refuses new requests and ends event streams. */
  drain(): void {
    this.#draining = true;
    this.#streams.closeAll();
  }

  /** Counts a request that is answered elsewhere against the network it comes from. @throws HttpRefusal when that is over the rate */
  readonly count = async (request: IncomingMessage, rateClass: RateClass): Promise<void> => {
    await this.#rates.take(callerOf('anonymous', this.#options.addressOf(request)), rateClass);
  };

  /** Answers a request; one whose first path segment the contract does not know is left to `next`. */
  readonly handle = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const exchange = new Exchange(request, response, receivedContext(single(request.headers.traceparent), request.headers.tracestate));
    const { routes, answers, limits } = this.#options;
    const { method = '', url = '' } = request;
    if (url.length > limits.urlBytes) {
      return answers.problem(exchange, new HttpRefusal('URL_TOO_LONG', { limit_bytes: String(limits.urlBytes) }));
    }
    // RFC 9112 §3.2
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      return answers.problem(exchange, new HttpRefusal('MALFORMED_REQUEST'));
    }
    const found = routes.find(method, exchange.path);
    if (found.kind !== 'route') return this.#withoutRoute(exchange, found, next);
    if (method === 'HEAD' && found.route.method.kind === 'server-stream') return this.#withoutRoute(exchange, GET_ONLY, next);
    void this.#answer(exchange, found.route, found.values);
  };

  #withoutRoute(exchange: Exchange, found: Exclude<Found<Route>, { kind: 'route' }>, next: () => void): void {
    const { routes, answers, crossOrigin } = this.#options;
    const { request, response, path } = exchange;
    if (!routes.owns(path)) return next();
    const listed = crossOrigin.mark(request, response);
    if (found.kind === 'other-method') {
      const allow = found.allow.join(', ');
      if (request.method === 'OPTIONS') {
        return answers.empty(exchange, 204, { allow, ...(listed && crossOrigin.preflight(found.allow)) });
      }
      return answers.problem(exchange, new HttpRefusal('METHOD_NOT_ALLOWED', { allow }, { allow }));
    }
    answers.problem(exchange, new HttpRefusal(found.kind === 'malformed' ? 'PATH_MALFORMED' : 'NO_SUCH_RESOURCE'));
    discardRest(request, this.#options.limits.uploadBytes);
  }

  async #answer(exchange: Exchange, route: Route, values: readonly string[]): Promise<void> {
    const { answers, crossOrigin, limits } = this.#options;
    const { request, response } = exchange;
    const startMs = performance.now();
    const span = this.#options.traces.begin(route.work, exchange.received);
    exchange.trace = span;
    // Streams are counted by themselves: they stay for long and cost little.
    const counted = route.method.kind !== 'server-stream';
    if (counted) this.#inFlight += 1;
    try {
      crossOrigin.mark(request, response);
      if (this.#draining) throw new HttpRefusal('SHUTTING_DOWN', {}, { 'retry-after': '2', connection: 'close' });
      if (counted && this.#inFlight > limits.inFlight) throw new HttpRefusal('OVERLOADED', {}, { 'retry-after': '1' });
      await this.#call(exchange, route, values);
    } catch (thrown) {
      answers.problem(exchange, thrown);
    } finally {
      if (counted) this.#inFlight -= 1;
      if (!request.readableEnded && hasBody(request)) discardRest(request, limits.uploadBytes);
      const { verb, template } = route.binding;
      this.#options.requestEnded(verb.toUpperCase(), template, response.statusCode, performance.now() - startMs);
      if (span.recorded) endOf(span, response);
    }
  }

  async #call(exchange: Exchange, route: Route, values: readonly string[]): Promise<void> {
    const { method } = route;
    const principal = await this.#authenticate(exchange);
    const caller = callerOf(principal.subject, this.#options.addressOf(exchange.request));
    exchange.rate = await this.#rates.take(caller, method.access.rateClass);
    const wrong: Violation[] = [];
    const options = callOptions(exchange, route, principal, wrong);
    if (method.kind === 'client-stream') return this.#upload(exchange, route, values, options, wrong);
    const message = await this.#message(exchange, route, values, wrong);
    if (method.kind === 'server-stream') return this.#stream(exchange, route, message, options, caller);
    this.#write(exchange, route, await route.channel.unary(method, message, options));
  }

  /** Who calls. Failures count against the network they come from, so that nobody tries tokens without end. */
  async #authenticate({ request }: Exchange): Promise<Principal> {
    try {
      return await this.#options.authenticate(request.headers.authorization);
    } catch (thrown) {
      await this.#rates.take(callerOf('anonymous', this.#options.addressOf(request)), 'READ');
      throw thrown;
    }
  }

  async #message({ request, query }: Exchange, { plan }: Route, values: readonly string[], wrong: Violation[]): Promise<object> {
    let body: JsonValue | undefined;
    if (plan.body !== 'none') body = await readJsonBody(request, this.#options.limits);
    else if (hasBody(request)) wrong.push(violations.bodyNotExpected());
    return plan.build({ values, query, body, headers: request.headers }, wrong);
  }

  async #upload(exchange: Exchange, route: Route, values: readonly string[], options: ChannelOptions, wrong: Violation[]): Promise<void> {
    const { method, plan, channel } = route;
    const { request, query, gone } = exchange;
    refuseEncoded(request);
    refuseLonger(request, this.#options.limits.uploadBytes);
    const first = plan.build({ values, query, body: undefined, headers: request.headers }, wrong);
    const upload = new Upload(request, this.#options.limits, () => gone.abort());
    const messages = upload.messages(first, method.request.fromJson({}), plan.bodyField);
    try {
      this.#write(exchange, route, await channel.clientStream(method, messages, options));
    } catch (thrown) {
      throw upload.failure ?? thrown;
    } finally {
      // A service that refuses takes no more; as long as its reader stood there, the rest of the body could not be discarded.
      void messages.return(undefined);
    }
  }

  #stream(exchange: Exchange, { method, channel }: Route, message: object, options: ChannelOptions, caller: string): Promise<void> {
    const { answers, limits } = this.#options;
    if (answersFile(method)) {
      const download = new Download(exchange, answers, limits);
      return this.#streams.run(caller, download, () => download.send(channel.serverStream(method, message, options)));
    }
    const stream = new EventStream(exchange, answers, limits);
    const toJson = (item: object): JsonValue => method.response.toJson(item, WRITE_DEFAULTS);
    return this.#streams.run(caller, stream, () => stream.send(channel.serverStream(method, message, options), toJson));
  }

  #write(exchange: Exchange, { method, binding }: Route, answer: object): void {
    const json = method.response.toJson(answer, WRITE_DEFAULTS);
    const part = binding.responseBody === '' ? json : ((json as { [member: string]: JsonValue })[binding.responseBody] ?? null);
    this.#options.answers.json(exchange, part);
  }
}

/** What travels beside the request. Headers a service would believe are never passed on: only these are made here. */
function callOptions(exchange: Exchange, route: Route, principal: Principal, wrong: Violation[]): ChannelOptions {
  const { request, trace, gone } = exchange;
  const { traceparent, tracestate } = trace;
  const deadline = Date.now() + timeoutOf(single(request.headers['x-timeout-ms']), route.deadlineMs, wrong);
  const purposeHeader = single(request.headers['x-purpose']);
  const purpose = purposeHeader === undefined ? undefined : purposeOf(purposeHeader, wrong);
  const caseHeader = single(request.headers['x-case']);
  const caseId = caseHeader === undefined ? undefined : caseIdOf(caseHeader, wrong);
  const options = { principal, traceparent, deadline, signal: gone.signal };
  return {
    ...options,
    ...(tracestate !== undefined && { tracestate }),
    ...(purpose !== undefined && { purpose }),
    ...(caseId !== undefined && { caseId }),
  };
}

function endOf(span: Span, { statusCode }: ServerResponse): void {
  span.end({ facts: { 'http.response.status_code': statusCode }, failed: statusCode >= 500 });
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
