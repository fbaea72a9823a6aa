import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from './json.js';

/** RFC 9457 problem details, as the gateway writes them. */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly detailEn?: string;
  readonly reason?: string;
  readonly law?: string;
  readonly violations?: readonly { readonly field: string; readonly detail: string; readonly detailEn: string }[];
  readonly traceId?: string;
}

/** What the city refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.detailEn ?? problem.detail);
  }
}

/** Nobody answered. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor(
    readonly server: string,
    cause: unknown,
  ) {
    super(causeOf(cause), { cause });
  }
}

/** How often a call is tried that the city is too busy for, and how long it waits at most in between, in seconds. */
const MAX_TRIES = 8;
const LONGEST_WAIT_S = 15;

/** Parameters of a query. */
export type Query = Readonly<Record<string, string | number>>;

/** The REST interface of a city, for one caller. */
export class Api {
  readonly server: string;
  readonly #token: string | undefined;

  /** @param server without a slash at its end @param token absent for nobody in particular */
  constructor(server: string, token: string | undefined) {
    this.server = server;
    this.#token = token;
  }

  /** @param path from `/v1/` on @throws Refused, Unreachable */
  get(path: string, query: Query = {}, signal?: AbortSignal): Promise<Json> {
    const text = new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])).toString();
    return this.#again(() => this.#send(text === '' ? path : `${path}?${text}`, { method: 'GET' }, signal));
  }

  /** @throws Refused, Unreachable */
  post(path: string, body: Json, signal?: AbortSignal): Promise<Json> {
    return this.#again(() => this.#send(path, { method: 'POST', body: JSON.stringify(body), type: 'application/json' }, signal));
  }

  /** @throws Refused, Unreachable */
  patch(path: string, body: Json, signal?: AbortSignal): Promise<Json> {
    return this.#again(() => this.#send(path, { method: 'PATCH', body: JSON.stringify(body), type: 'application/json' }, signal));
  }

  /** Uploads a content, in flat memory when it is a stream. @throws Refused, Unreachable */
  upload(path: string, content: ReadableStream | Blob, signal?: AbortSignal): Promise<Json> {
    return this.#send(path, { method: 'POST', body: content, type: 'application/octet-stream' }, signal);
  }

  /** Tries again what the city was too busy for. */
  async #again(send: () => Promise<Json>): Promise<Json> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await send();
      } catch (error) {
        const waitS = error instanceof Busy ? Math.min(error.retryAfterS, LONGEST_WAIT_S) : undefined;
        if (waitS === undefined || attempt === MAX_TRIES) throw error;
        await pause(waitS * 1_000);
      }
    }
  }

  async #send(
    path: string,
    { method, body, type }: { readonly method: string; readonly body?: string | ReadableStream | Blob; readonly type?: string },
    signal: AbortSignal | undefined,
  ): Promise<Json> {
    const headers = {
      accept: 'application/json',
      ...(type !== undefined && { 'content-type': type }),
      ...(this.#token !== undefined && { authorization: `Bearer ${this.#token}` }),
    };
    const request = { method, headers, ...(body !== undefined && { body, duplex: 'half' as const }), ...(signal && { signal }) };
    const response = await fetch(this.server + path, request).catch((cause: unknown) => {
      throw signal?.aborted === true ? cause : new Unreachable(this.server, cause);
    });
    const answer = (await response.json().catch(() => undefined)) as unknown;
    if (response.ok && typeof answer === 'object' && answer !== null) return answer as Json;
    const problem = problemOf(answer, response.status);
    const retryAfterS = Number(response.headers.get('retry-after') ?? Number.NaN);
    if ([429, 503].includes(response.status) && retryAfterS > 0) throw new Busy(problem, retryAfterS);
    throw new Refused(problem);
  }
}

/** A refusal that ends by itself. */
class Busy extends Refused {
  constructor(
    problem: Problem,
    readonly retryAfterS: number,
  ) {
    super(problem);
  }
}

function problemOf(answer: unknown, status: number): Problem {
  if (typeof answer === 'object' && answer !== null && 'detail' in answer) return answer as Problem;
  return { status, detail: `服务器回应异常（${status}）。`, detailEn: `The server gave an unexpected answer (${status}).` };
}

function causeOf(error: unknown): string {
  const { cause = error } = error as { readonly cause?: unknown };
  const { code, message } = cause as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(cause);
}
