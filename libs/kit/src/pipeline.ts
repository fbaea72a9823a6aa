import { Refusal, type MethodContract } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import { ANONYMOUS, type Call, type Grant, type Principal } from './call.js';
import { RpcFailure } from './channel.js';
import { DemoClock } from './clock.js';
import { CANCELLED, expired, failureOf, fault, NOT_FOUND, OK, UNIMPLEMENTED } from './failure.js';
import { derivedId } from './ids.js';
import type { Clock } from './ports/environment.js';
import { fingerprintOf, rememberRequest } from './request-record.js';
import { rpcOutcome, RpcWorks } from './rpc-work.js';
import type { Runtime } from './runtime.js';
import { allowing, partiesOf, scopesOf, withEverybody } from './scope.js';
import { receivedContext, traceIdOf } from './trace.js';
import type { Span } from './traces.js';

/** How long a sign-in counts as fresh, in milliseconds. */
const FRESH_SIGN_IN_MS = 5 * 60_000;

/** What comes in beside the bytes of a request. */
export interface Incoming {
  /** Absent when nobody vouches for the caller: such a call is refused. */
  readonly principal: Principal | undefined;
  readonly traceparent: string | undefined;
  /** Of several headers, their values in order. */
  readonly tracestate?: string | readonly string[] | undefined;
  /** In milliseconds since 1970. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
  readonly purpose?: string | undefined;
  readonly caseId?: string | undefined;
  /** When a demonstration takes the call to be made; absent for now. */
  readonly at?: Date | undefined;
}

/** A service as bytes in, bytes out: what every transport calls. All it throws is RpcFailure. */
export interface Endpoint {
  unary(method: MethodContract, request: Uint8Array, incoming: Incoming): Promise<Uint8Array>;
  serverStream(method: MethodContract, request: Uint8Array, incoming: Incoming): AsyncIterable<Uint8Array>;
  clientStream(method: MethodContract, requests: AsyncIterable<Uint8Array>, incoming: Incoming): Promise<Uint8Array>;
}

type AnyUseCase = (request: unknown, call: Call, deps: unknown) => unknown;

/** The way of every request through a service: trace, refuse, deadline, authenticate, validate, authorise, audit, use case. */
export function endpointOf(runtime: Runtime): Endpoint {
  const pipeline = new Pipeline(runtime);
  return {
    unary: (method, request, incoming) =>
      pipeline.run(method, incoming, async (call) => {
        const message = pipeline.read(method, request);
        await pipeline.admit(method, call, message);
        const known = await pipeline.remember(method, message, request, call);
        return method.response.encode((await pipeline.answer(method, message, known, message)) as object);
      }),
    serverStream: (method, request, incoming) => pipeline.stream(method, request, incoming),
    clientStream: (method, requests, incoming) =>
      pipeline.run(method, incoming, async (call) => {
        const messages = pipeline.readAll(method, requests);
        const first = await messages.next();
        await pipeline.admit(method, call, first.value ?? {});
        const all = prepend(first, messages);
        return method.response.encode((await pipeline.answer(method, all, call, first.value ?? {})) as object);
      }),
  };
}

class Pipeline {
  readonly #runtime: Runtime;
  readonly #works = new RpcWorks('server');

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Trace, refusal and deadline around one unary step. */
  async run(method: MethodContract, incoming: Incoming, step: (call: Call) => Promise<Uint8Array>): Promise<Uint8Array> {
    const started = performance.now();
    const limit = new Limit(incoming);
    const span = this.#begin(method, incoming);
    try {
      const answer = await limit.race(step(this.#call(method, incoming, span, limit.signal)));
      this.#ended(method, OK, started, span);
      return answer;
    } catch (thrown) {
      throw this.#failed(method, thrown, started, span);
    } finally {
      limit.end();
    }
  }

  /** The same around a stream of answers. */
  async *stream(method: MethodContract, request: Uint8Array, incoming: Incoming): AsyncIterable<Uint8Array> {
    const started = performance.now();
    const limit = new Limit(incoming);
    const span = this.#begin(method, incoming);
    let ended = false;
    try {
      const call = this.#call(method, incoming, span, limit.signal);
      const message = this.read(method, request);
      await this.admit(method, call, message);
      const answers = (await this.answer(method, message, call, message)) as AsyncIterable<object>;
      for await (const answer of answers) {
        if (limit.signal.aborted) break;
        yield method.response.encode(answer);
      }
      if (limit.expired) throw expired();
      this.#ended(method, OK, started, span);
      ended = true;
    } catch (thrown) {
      ended = true;
      throw this.#failed(method, thrown, started, span);
    } finally {
      // Whoever takes no more answers has gone, and nothing is thrown.
      if (!ended) this.#ended(method, CANCELLED, started, span);
      limit.end();
    }
  }

  /** Caps, decodes and checks a request; every broken rule at once. */
  read(method: MethodContract, bytes: Uint8Array): object {
    const limit = method.access.maxBytes;
    if (bytes.length > limit) throw refuse('REQUEST_TOO_LARGE', { limit });
    const message = method.request.decode(bytes);
    const violations = method.request.validate(message);
    if (violations.length > 0) {
      const { domain, reason } = refuse('INVALID_REQUEST');
      throw new Refusal(domain, reason, {}, violations);
    }
    return message;
  }

  async *readAll(method: MethodContract, requests: AsyncIterable<Uint8Array>): AsyncGenerator<object, undefined> {
    for await (const bytes of requests) yield this.read(method, bytes);
    return undefined;
  }

  /**
   * Lets a call in, or says why not; the audit trail keeps whom it turned away.
   * @throws NOT_SIGNED_IN, NOT_PERMITTED, SIGN_IN_ANEW, PURPOSE_MISSING, CASE_MISSING
   */
  async admit(method: MethodContract, call: Call, message: object): Promise<void> {
    const refusal = this.#objection(method, call);
    if (refusal === undefined) return;
    if (refusal.reason !== 'NOT_SIGNED_IN') await this.#runtime.audit(call, method, message, refusal.reason);
    throw refusal;
  }

  /** What keeps a call out; undefined when nothing does. */
  #objection({ access }: MethodContract, { principal, scopes, purpose }: Call): Refusal | undefined {
    const { permission, purposeRequired, stepUp } = access;
    const lacking = scopes.length === 0 && this.#grantsFor(principal, access).length === 0;
    if (lacking) return principal.subject === ANONYMOUS.subject ? refuse('NOT_SIGNED_IN') : refuse('NOT_PERMITTED', { permission });
    if (stepUp && Date.now() - (principal.authTime ?? 0) > FRESH_SIGN_IN_MS) return refuse('SIGN_IN_ANEW');
    if (purposeRequired && purpose === '') return refuse('PURPOSE_MISSING');
    return scopes.length === 0 ? refuse('CASE_MISSING') : undefined;
  }

  #grantsFor(principal: Principal, { permission }: MethodContract['access']): readonly Grant[] {
    return allowing(withEverybody(principal).grants, permission, this.#runtime.platform.roles);
  }

  /** The grants that let a call in: of roles that may read personal data for a case alone, none when no case is named. */
  #grantsOf(principal: Principal, access: MethodContract['access'], caseId: string): readonly Grant[] {
    const { roles } = this.#runtime.platform;
    const grants = this.#grantsFor(principal, access);
    return access.purposeRequired && caseId === '' ? grants.filter(({ role }) => roles[role]?.forCasesOnly !== true) : grants;
  }

  /** Gives a command with a request id its cause, and remembers the id. */
  async remember(method: MethodContract, message: object, bytes: Uint8Array, call: Call): Promise<Call> {
    const { requestId } = message as { requestId?: unknown };
    if (method.reads || typeof requestId !== 'string' || requestId === '') return call;
    const id = `${call.principal.subject}/${requestId}`;
    const fingerprint = fingerprintOf(method.path, bytes);
    await rememberRequest(this.#runtime.requests(call), id, fingerprint, call.now);
    return { ...call, cause: { id, fingerprint }, derivedId: derivedId(`${method.path}\n${id}`) };
  }

  /** Runs the use case; its audit record is durable before the answer leaves. */
  async answer(method: MethodContract, request: unknown, call: Call, named: object): Promise<unknown> {
    const useCases = this.#runtime.definition.useCases as Readonly<Record<string, AnyUseCase>>;
    const useCase = useCases[method.name];
    if (useCase === undefined) throw new RpcFailure(UNIMPLEMENTED, `${method.name} is not implemented`);
    const { deps, released } = this.#runtime.deps(call);
    try {
      const answer = await useCase(request, call, deps);
      if (method.audit.scope === 'EVERY_CALL') await this.#runtime.audit(call, method, named, 'OK');
      released();
      return answer;
    } catch (thrown) {
      if (method.audit.scope === 'EVERY_CALL') await this.#runtime.audit(call, method, named, reasonOf(thrown));
      throw thrown;
    }
  }

  #begin(method: MethodContract, { traceparent, tracestate }: Incoming): Span {
    return this.#runtime.platform.traces.begin(this.#works.of(method), receivedContext(traceparent, tracestate));
  }

  #call(method: MethodContract, incoming: Incoming, { traceparent, tracestate }: Span, signal: AbortSignal): Call {
    const { platform } = this.#runtime;
    const { principal } = incoming;
    if (principal === undefined) throw refuse('NOT_SIGNED_IN');
    const id = platform.environment.ids.next();
    const caseId = incoming.caseId ?? '';
    const grants = this.#grantsOf(principal, method.access, caseId);
    return {
      now: momentOf(incoming, platform.environment.clock),
      cause: { id, fingerprint: '' },
      get derivedId() {
        return derivedId(id);
      },
      principal,
      scopes: scopesOf(grants),
      parties: partiesOf(grants),
      purpose: incoming.purpose ?? '',
      caseId,
      traceparent,
      tracestate,
      signal,
      deadline: incoming.deadline,
    };
  }

  #failed(method: MethodContract, thrown: unknown, started: number, span: Span): RpcFailure {
    const { contract, logger } = this.#runtime.platform;
    const failure = failureOf(contract, thrown);
    if (failure === undefined) logger.error({ err: thrown, method: method.path, traceId: traceIdOf(span.traceparent) }, 'a call failed');
    const told = failure ?? fault();
    this.#ended(method, told.code, started, span, told.details.reason);
    return told;
  }

  #ended(method: MethodContract, code: number, started: number, span: Span, reason?: string): void {
    this.#runtime.platform.metrics.rpcEnded(method.service, method.name, code, performance.now() - started);
    if (span.recorded) span.end(rpcOutcome(code, reason));
  }
}

/** When a call is made: a demonstration is loaded with a past, and nobody has a future. */
function momentOf({ at }: Incoming, clock: Clock): Date {
  const now = clock.now();
  return at !== undefined && clock instanceof DemoClock && at < now ? at : now;
}

/** The end of a caller's patience: his deadline, or his going away. */
class Limit {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #incoming: AbortSignal | undefined;
  readonly #leave = (): void => this.#controller.abort();
  expired = false;

  constructor({ deadline, signal }: Incoming) {
    this.#incoming = signal;
    const remaining = deadline - Date.now();
    if (signal?.aborted === true) this.#controller.abort();
    else signal?.addEventListener('abort', this.#leave, { once: true });
    if (remaining <= 0) this.#expire();
    else if (remaining < 2 ** 31) this.#timer = setTimeout(() => this.#expire(), remaining);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The outcome of work, unless the limit comes first. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stop = (): void => reject(this.expired ? expired() : new RpcFailure(CANCELLED, 'the caller has gone'));
      if (this.signal.aborted) stop();
      else this.signal.addEventListener('abort', stop, { once: true });
      work.then(resolve, reject);
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#incoming?.removeEventListener('abort', this.#leave);
  }

  #expire(): void {
    this.expired = true;
    this.#controller.abort();
  }
}

/** What an audit record says of something thrown. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof Refusal) return thrown.reason;
  return thrown instanceof RpcFailure ? (thrown.details.reason ?? String(thrown.code)) : 'FAULT';
}

async function* prepend<T>(first: IteratorResult<T, undefined>, rest: AsyncGenerator<T, undefined>): AsyncIterable<T> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

/** The failure of a call to a service that the process does not know. */
export function unknownService(fullName: string): RpcFailure {
  return new RpcFailure(NOT_FOUND, `no service ${fullName}`);
}
