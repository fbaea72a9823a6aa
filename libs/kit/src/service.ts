import type { Announcement, Input, ServiceName } from '@heming/contracts';
import type { AuditTrail } from './audit-trail.js';
import type { Call } from './call.js';
import type { Collection, Entity } from './store/collection.js';
import type { Store } from './store/store.js';

/** Request type of a method, as the use case receives it. */
export type RequestOf<S, M extends keyof S> = S[M] extends (request: infer Q) => unknown ? Q : never;
/** Answer type of a method: a message, or an AsyncIterable of messages for a server stream. */
export type ResponseOf<S, M extends keyof S> = S[M] extends (request: never) => infer R ? R : never;

/** A use case is the RPC: request in, answer out. What refuses a stream as a whole is decided before the stream is returned, so that the audit trail has it. */
export type UseCase<S, M extends keyof S, D> = (
  request: RequestOf<S, M>,
  call: Call,
  deps: D,
) => ResponseOf<S, M> extends AsyncIterable<infer I> ? AsyncIterable<I> | Promise<AsyncIterable<I>> : Promise<ResponseOf<S, M>>;

/** One use case per RPC: a missing one does not compile. */
export type UseCases<S, D> = { readonly [M in keyof S]: UseCase<S, M, D> };

/** What happens when an event is heard: one fact, one consequence. `E` is the event message. */
export type Reaction<E, D> = (event: E, call: Call, deps: D) => Promise<void>;

/** Work that the clock starts, at most once at a time over all processes of the service. */
export interface Schedule<D> {
  /** Names what falls due. */
  readonly name: string;
  /** How often it looks for work, in milliseconds. */
  readonly everyMs: number;
  /** One sweep; must be safe to repeat. Long sweeps call `call.signal.throwIfAborted()` between steps. */
  run(call: Call, deps: D): Promise<void>;
}

/** What a service may open for its deps; every call gets its own, bound to its scopes and cause. */
export interface Opener {
  /** The call the deps are for. */
  readonly call: Call;
  /** What time it is: for streams, which outlive the moment of their call. */
  now(): Date;
  /** Whether the deployment is a demonstration: its clock may be moved, and what is made up may be removed. */
  readonly demonstration: boolean;
  /** Where browsers reach the gateway, without a slash at the end: for links in what is printed. Empty when nobody has said so. */
  readonly publicUrl: string;
  /** One and the same for all calls of a service that was started: by it is kept what may be kept in memory for a while. */
  readonly started: object;
  store<T extends Entity>(declaration: Collection<T>): Store<T>;
  /**
   * The same, whomever its documents concern: to count or read all parts of something that the caller was shown. His divisions hold as ever.
   */
  storeForAll<T extends Entity>(declaration: Collection<T>): Store<T>;
  /**
   * The same, and what concerns a party that the caller acts for, wherever it lies: for what is that party's own in all of the city. For whomever
   * his grants do not limit to a party his divisions hold as ever.
   */
  storeForParties<T extends Entity>(declaration: Collection<T>): Store<T>;
  /** The audit trail of this service, to read. */
  auditTrail(): AuditTrail;
  /** A typed client of another service, acting for the same subject, within this call's deadline. */
  client<S>(service: ServiceName<S>): Client<S>;
  /** Divisions in which the caller holds another permission of his, whomever it concerns: grants that act for one party alone do not count. */
  permittedIn(permission: string): readonly string[];
  /** The same within some divisions alone: for what is done on behalf of somebody who may less. */
  within(divisions: readonly string[]): Opener;
  /** Wakes a schedule of this service ahead of its time, once the present call has succeeded. */
  wake(schedule: string): void;
}

/** A typed client: absent request members take their defaults. */
export type Client<S> = { readonly [M in keyof S]: ClientMethod<S[M]> };
type ClientMethod<F> = F extends (request: infer Q) => infer R
  ? (
      request: Q extends AsyncIterable<infer I> ? AsyncIterable<Input<I>> : Input<Q>,
    ) => R extends AsyncIterable<infer O> ? AsyncIterable<O> : Promise<R>
  : never;

/**
 * What a service counts of its own work, everywhere. Kinds and states are few and fixed: never the name of a resource, a person or a division.
 * Each is asked at most once in five seconds, and must be served by an index.
 */
export interface ServiceCounts<D> {
  /** Work that runs for somebody, by kind and state. */
  jobs?(call: Call, deps: D): Promise<readonly { readonly kind: string; readonly state: string; readonly count: number }[]>;
  /** What is to be done by a day, by kind: how much is due soon, and how much is overdue. */
  deadlines?(call: Call, deps: D): Promise<readonly { readonly kind: string; readonly due: number; readonly overdue: number }[]>;
}

/** A service: the table of contents of its folder. */
export interface ServiceDefinition<S, D> {
  /** Short name, as its folder: `registry`. */
  readonly name: string;
  readonly contract: ServiceName<S>;
  /** Of any state: mongoose's Schema type is invariant, so it and the names of sealed fields are left open here. */
  readonly collections: readonly (Omit<Collection<Entity>, 'schema' | 'sealed'> & {
    readonly schema: unknown;
    readonly sealed?: unknown;
  })[];
  /**
   * Format of its documents, 1 when absent: raised with a change that documents of earlier builds do not fit. A store of another format is refused at
   * the start.
   */
  readonly dataFormat?: number;
  deps(open: Opener): D;
  readonly useCases: UseCases<S, D>;
  /** By full event name. */
  readonly reactions: Readonly<Record<string, Reaction<never, D>>>;
  readonly schedules: readonly Schedule<D>[];
  /** What it counts of its own work when somebody asks for the metrics. */
  readonly counts?: ServiceCounts<D>;
  /** Runs once before the first call of a start, everywhere: loads data the service ships with. Must be safe to repeat. */
  readonly seed?: (call: Call, deps: D) => Promise<void>;
}

/** Declares a service; exists for its type inference and its checks at compile time. */
export function defineService<S, D>(definition: ServiceDefinition<S, D>): ServiceDefinition<S, D> {
  return definition;
}

export type { Announcement };
