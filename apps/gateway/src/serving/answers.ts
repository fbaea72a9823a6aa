import accepts from 'accepts';
import compression from 'compression';
import type { Request, Response } from 'express';
import type { Contract, JsonValue } from '@heming/contracts';
import { RpcFailure } from '@heming/kit';
import type { Logger } from 'pino';
import { failureOf } from '../problems/failure-of.js';
import { HttpRefusal } from '../problems/http-refusal.js';
import { problemOfFailure, problemOfHttpRefusal, type Occasion, type ProblemAnswer } from '../problems/problem.js';
import type { Headers } from '../security-headers.js';
import { attachmentHeaders } from './attachment.js';
import type { Exchange } from './exchange.js';

const INTERNAL = 13;

/** What a `Answers` needs to know. */
export interface AnswersOptions {
  readonly contract: Contract;
  readonly logger: Logger;
  /** Headers of every answer that is data. */
  readonly headers: Headers;
  readonly compressFromBytes: number;
}

/** Writes answers: JSON, and problems for everything that went wrong. */
export class Answers {
  readonly #options: AnswersOptions;
  readonly #compress: ReturnType<typeof compression>;

  constructor(options: AnswersOptions) {
    this.#options = options;
    this.#compress = compression({ threshold: options.compressFromBytes });
  }

  /**
   * Answers with JSON and, on GET, with 304 when the caller has this state already. No browser keeps it: the etag is that of the state, while what
   * is shown of it depends on who asks and on the day, so that a copy would be right for neither the next role nor the next morning.
   */
  json(exchange: Exchange, json: JsonValue): void {
    const etag = etagOf(json);
    const { method, headers } = exchange.request;
    const known = headers['if-none-match'];
    if (etag !== undefined && known !== undefined && (method === 'GET' || method === 'HEAD') && holds(known, etag)) {
      exchange.response.writeHead(304, { ...this.#headers(exchange), etag });
      exchange.response.end();
      return;
    }
    const text = JSON.stringify(json);
    const answer = this.#headers(exchange);
    answer['content-type'] = 'application/json; charset=utf-8';
    answer['cache-control'] = 'no-store';
    if (etag !== undefined) answer['etag'] = etag;
    this.#send(exchange, 200, answer, text);
  }

  /** Answers with a problem; an answer that has begun is cut off, and one who has hung up is told nothing. */
  problem(exchange: Exchange, thrown: unknown): void {
    const { response } = exchange;
    if (response.destroyed) return;
    const { problem, headers } = this.problemOf(exchange, thrown);
    if (response.headersSent) return void response.destroy();
    const answer: Record<string, string> = {
      ...this.#headers(exchange),
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': problem.detail === problem.detailEn ? 'en' : 'zh-CN',
      'cache-control': 'no-store',
      ...headers,
    };
    this.#send(exchange, problem.status, answer, JSON.stringify(problem));
  }

  /** What a caller is told of something thrown. A fault is logged under its trace id and told only as one. */
  problemOf(exchange: Exchange, thrown: unknown): ProblemAnswer {
    const { contract, logger } = this.#options;
    const { request, path, traceId } = exchange;
    const occasion: Occasion = {
      traceId,
      path,
      english: accepts(request).language('zh', 'en') === 'en',
      conditional: request.headers['if-match'] !== undefined,
    };
    if (thrown instanceof HttpRefusal) return problemOfHttpRefusal(contract, thrown, occasion);
    const failure = failureOf(contract, thrown);
    const answer = problemOfFailure(contract, failure ?? new RpcFailure(INTERNAL, ''), occasion);
    if (answer.problem.status >= 500)
      logger[failure ? 'warn' : 'error']({ err: thrown, traceId, method: request.method, path }, 'request failed');
    return answer;
  }

  /** Answers with headers alone. */
  empty(exchange: Exchange, status: number, headers: Headers): void {
    exchange.response.writeHead(status, { ...this.#headers(exchange), ...headers });
    exchange.response.end();
  }

  /** The headers of an event stream. */
  stream(exchange: Exchange): void {
    const headers = this.#headers(exchange);
    headers['content-type'] = 'text/event-stream; charset=utf-8';
    headers['cache-control'] = 'no-cache, no-transform';
    headers['x-accel-buffering'] = 'no';
    exchange.response.writeHead(200, headers).flushHeaders();
  }

  /** The headers of a file. */
  file(exchange: Exchange, file: { readonly fileName: string; readonly contentType: string }): void {
    exchange.response.writeHead(200, { ...this.#headers(exchange), ...attachmentHeaders(file) });
  }

  #headers(exchange: Exchange): Record<string, string> {
    const headers: Record<string, string> = { ...this.#options.headers, 'x-trace-id': exchange.traceId };
    if (exchange.rate) Object.assign(headers, exchange.rate);
    return headers;
  }

  #send(exchange: Exchange, status: number, headers: Record<string, string>, text: string): void {
    const { request, response } = exchange;
    const bytes = Buffer.byteLength(text);
    headers['content-length'] = String(bytes);
    // A string leaves in one write together with its headers; bytes would take two.
    const write = (): void => void response.writeHead(status, headers).end(text);
    if (bytes < this.#options.compressFromBytes) write();
    // It is typed for Express, and asks for nothing that Node's own request and response lack.
    else this.#compress(request as Request, response as Response, write);
  }
}

const ETAG_TEXT = /^[\x21\x23-\x7e]{1,200}$/;

/** The ETag header for the `etag` member of an answer. */
function etagOf(json: JsonValue): string | undefined {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return undefined;
  const etag = json['etag'];
  return typeof etag === 'string' && ETAG_TEXT.test(etag) ? `"${etag}"` : undefined;
}

/** Whether `If-None-Match` names an etag (weak comparison, RFC 9110 §13.1.2). */
function holds(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
