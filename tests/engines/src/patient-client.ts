import type { Json } from './city-on-kafka.js';

/** What a client sends again. Reads are repeatable by nature, writes by their key. */
export interface Repeatable {
  /** GET when absent. */
  readonly method?: 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  /** `Idempotency-Key` of a write, the same at every try. */
  readonly key?: string;
}

/** How often one request is sent before its caller gives up. */
const TRIES = 4;
const TOKEN = 'dev-county-211103';

/**
 * A caller that knows two gateways and sends a request to the other one when the first refuses the connection, breaks it, or answers 503. One
 * request is one, however often it was sent.
 */
export class PatientClient {
  requests = 0;
  /** Requests that were sent more than once. */
  repeated = 0;
  mostTries = 0;
  longestMs = 0;
  /** What was answered to requests that did not succeed. */
  readonly failures: string[] = [];
  readonly #gateways: () => readonly string[];

  /** @param gateways their present addresses */
  constructor(gateways: () => readonly string[]) {
    this.#gateways = gateways;
  }

  /** Sends a request. @returns its answer; undefined when it failed, which is put down */
  async send(request: Repeatable): Promise<Json | undefined> {
    const first = this.requests++;
    const started = performance.now();
    let said = '';
    for (let tries = 1; tries <= TRIES; tries++) {
      const gateways = this.#gateways();
      const { answer, status, text } = await attempt(gateways[(first + tries) % gateways.length] ?? '', request);
      said = `${request.method ?? 'GET'} ${request.path}: ${status} ${text}`;
      this.mostTries = Math.max(this.mostTries, tries);
      if (tries === 2) this.repeated++;
      if (answer !== undefined) {
        this.longestMs = Math.max(this.longestMs, performance.now() - started);
        return answer;
      }
      if (status !== 0 && status !== 503) break;
    }
    this.failures.push(said);
    return undefined;
  }
}

/** One try. Status 0: no whole answer came. */
async function attempt(gateway: string, { method = 'GET', path, body, key }: { method?: string } & Omit<Repeatable, 'method'>) {
  try {
    const response = await fetch(gateway + path, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, answer: response.status === 200 ? (JSON.parse(text) as Json) : undefined };
  } catch (error) {
    return { status: 0, text: String(error), answer: undefined };
  }
}
