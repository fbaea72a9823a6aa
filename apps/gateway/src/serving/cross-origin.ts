import type { IncomingMessage, ServerResponse } from 'node:http';

const REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Case, X-Purpose, X-Timeout-Ms, Traceparent';
const RESPONSE_HEADERS = 'ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Trace-Id';
const PREFLIGHT_SECONDS = '600';

/** Lets pages of other origins read answers, when they are on the list; with an empty list browsers let none. */
export class CrossOrigin {
  readonly #origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
  }

  /** Marks the response for the request's origin. @returns whether the origin is on the list */
  mark(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.#origins.size === 0) return false;
    response.setHeader('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !this.#origins.has(origin)) return false;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', RESPONSE_HEADERS);
    return true;
  }

  /** The headers that answer a preflight request of an origin on the list. */
  preflight(allow: readonly string[]): Record<string, string> {
    return {
      'access-control-allow-methods': allow.join(', '),
      'access-control-allow-headers': REQUEST_HEADERS,
      'access-control-max-age': PREFLIGHT_SECONDS,
    };
  }
}
