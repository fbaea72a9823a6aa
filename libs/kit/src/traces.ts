import { newTraceparent, type TraceContext } from './trace.js';

/** Everything a span may say, and no more: names out of contracts and declarations, and codes. No path, query, body, subject or name of a resource. */
export interface SpanFacts {
  'http.request.method'?: string;
  /** Path template of the contract. */
  'http.route'?: string;
  'http.response.status_code'?: number;
  'rpc.system'?: 'grpc';
  /** Full name. */
  'rpc.service'?: string;
  'rpc.method'?: string;
  'rpc.grpc.status_code'?: number;
  'db.collection.name'?: string;
  /** Operation of the port. */
  'db.operation.name'?: string;
  'messaging.operation.type'?: 'send' | 'process';
  /** Topic. */
  'messaging.destination.name'?: string;
  'messaging.consumer.group.name'?: string;
  /** Full name of the event message. */
  'heming.event.type'?: string;
  /** Which try of a reaction it is, from 1. */
  'heming.event.attempt'?: number;
  'heming.schedule'?: string;
  /** Short name of the service whose work it is. */
  'heming.service'?: string;
  /** The reason of a refusal, or how an operation of the store ended. */
  'error.type'?: string;
}

/** A kind of work, told once and used for every span of it. */
export interface Work {
  readonly kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** Of few values, like the facts. */
  readonly name: string;
  readonly facts: SpanFacts;
}

/** How a piece of work ended. */
export interface WorkOutcome {
  readonly facts?: SpanFacts;
  /** Whether it failed in a way that is for us to look into; a refusal is no failure. */
  readonly failed?: boolean;
}

/** A piece of work under way, and the context of what it causes. */
export interface Span extends TraceContext {
  /** Whether it is recorded. Of one that is not, nothing need be told. */
  readonly recorded: boolean;
  /** Ends it, once. */
  end(outcome?: WorkOutcome): void;
}

/** The spans of a process. Whether one is recorded is decided before anything is made for it. */
export interface Traces {
  /** Begins a piece of work under the context of what caused it; a new trace when there is none. */
  begin(work: Work, cause: TraceContext | undefined): Span;
  /** Whether work under a context is recorded. */
  records(cause: TraceContext): boolean;
}

/** Work that is not recorded: what it causes has the context it was given. */
export class UnrecordedSpan implements Span {
  readonly recorded = false;
  readonly traceparent: string;
  readonly tracestate: string | undefined;

  constructor(cause: TraceContext | undefined) {
    this.traceparent = cause?.traceparent ?? newTraceparent();
    this.tracestate = cause?.tracestate;
  }

  end(): void {
    return undefined;
  }
}

/** Records nothing: where no endpoint is named, and in tests. */
export const NO_TRACES: Traces = {
  begin: (_work, cause) => new UnrecordedSpan(cause),
  records: () => false,
};
