import { METHODS } from '../generated/api.js';
import { readEventStream } from './event-stream.js';
import { ApiProblem, asProblem, problemOf, toldIn } from './problem.js';
import { restRequest, type MethodName, type RequestOf, type ResponseOf } from './rest-request.js';

/** What the client is made of. */
export interface ApiOptions {
  /** The access token, renewed if need be; undefined for nobody. */
  token(): Promise<string | undefined>;
  /** Language of sentences: `zh-CN` or `en`. */
  language(): string;
  /** Told when the caller is not signed in any more, or must sign in anew for a grave act. */
  signInNeeded(anew: boolean): void;
}

/** Why personal data is read; goes into the audit trail. */
export interface Reason {
  readonly purpose?: string;
  readonly caseId?: string;
}

/** A file that was downloaded. */
export interface Download {
  readonly fileName: string;
  readonly content: Blob;
}

/** How long to wait before a stream that broke off is opened again, in milliseconds. */
const COME_BACK_MS = 2_000;

/** Calls methods of the contract by name. Whatever fails is an ApiProblem. */
export class Api {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** Calls a method that answers once. */
  async call<M extends MethodName>(method: M, request: RequestOf<M>, reason: Reason = {}): Promise<ResponseOf<M>> {
    const { verb, target, body } = restRequest(method, withRequestId(method, request));
    const response = await this.#send(
      target,
      { method: verb.toUpperCase(), ...(body !== undefined && { body: JSON.stringify(body) }) },
      reason,
      'application/json',
    );
    return (await response.json()) as ResponseOf<M>;
  }

  /** Sends a file as the content of a method that takes a stream; what else the request says goes into the query. */
  async upload<M extends MethodName>(method: M, request: RequestOf<M>, content: Blob): Promise<ResponseOf<M>> {
    const { verb, target } = restRequest(method, request);
    const response = await this.#send(target, { method: verb.toUpperCase(), body: content }, {}, 'application/octet-stream');
    return (await response.json()) as ResponseOf<M>;
  }

  /** Fetches the file that a method answers with. */
  async download<M extends MethodName>(method: M, request: RequestOf<M>, reason: Reason = {}): Promise<Download> {
    const { target } = restRequest(method, request);
    const response = await this.#send(target, { method: 'GET' }, reason);
    return { fileName: fileNameOf(response.headers.get('content-disposition') ?? ''), content: await response.blob() };
  }

  /** Tells every message of a stream until it is complete, coming back when it breaks off, or until `gone`. */
  async watch<M extends MethodName>(
    method: M,
    request: RequestOf<M>,
    told: (message: ResponseOf<M>) => void,
    gone: AbortSignal,
  ): Promise<void> {
    const { target } = restRequest(method, request);
    while (!gone.aborted) {
      try {
        const { body } = await this.#send(target, { method: 'GET', signal: gone }, {});
        if (body === null || (await readEventStream(body, told as (message: unknown) => void)) === 'complete') return;
      } catch (thrown) {
        if (gone.aborted) return;
        if (thrown instanceof ApiProblem && thrown.problem.status !== 0) throw thrown;
      }
      await new Promise((resolve) => setTimeout(resolve, COME_BACK_MS));
    }
  }

  async #send(target: string, init: RequestInit, { purpose, caseId }: Reason, contentType?: string): Promise<Response> {
    const token = await this.#options.token();
    const headers = new Headers({ 'accept-language': this.#options.language() });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (contentType !== undefined && init.body !== undefined) headers.set('content-type', contentType);
    if (purpose) headers.set('x-purpose', encodeURIComponent(purpose));
    if (caseId) headers.set('x-case', encodeURIComponent(caseId));
    const response = await fetch(target, { ...init, headers, credentials: 'omit' }).catch((thrown: unknown) => {
      throw init.signal?.aborted ? thrown : toldIn(this.#options.language(), new ApiProblem(asProblem(thrown)));
    });
    if (response.ok) return response;
    const refused = toldIn(this.#options.language(), await problemOf(response));
    if (response.status === 401) this.#options.signInNeeded(refused.problem.reason === 'SIGN_IN_ANEW');
    throw refused;
  }
}

/** Commands get an id of their own, so that one that was sent twice has one effect. */
function withRequestId<M extends MethodName>(method: M, request: RequestOf<M>): RequestOf<M> {
  return METHODS[method].repeatable ? { requestId: crypto.randomUUID(), ...request } : request;
}

/** The name in a Content-Disposition header (RFC 6266); the encoded one before the plain. */
export function fileNameOf(header: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(header)?.[1] ?? 'file';
}
