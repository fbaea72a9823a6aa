import type { MethodContract } from '@heming/contracts';
import type { Principal } from './call.js';

/** A way to a service: in the same process, or over gRPC. Both encode and decode protobuf and keep deadline, cancellation, trace and error details. */
export interface Channel {
  unary(method: MethodContract, request: object, options: ChannelOptions): Promise<object>;
  serverStream(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object>;
  clientStream(method: MethodContract, requests: AsyncIterable<object>, options: ChannelOptions): Promise<object>;
  /** Frees connections. */
  close(): void;
}

/** What travels beside a request. */
export interface ChannelOptions {
  /** Who the call is for; travels signed. */
  readonly principal: Principal;
  /** W3C traceparent of the caller. */
  readonly traceparent: string;
  /** W3C tracestate of the caller. */
  readonly tracestate?: string | undefined;
  /** When the caller stops waiting, in milliseconds since 1970. */
  readonly deadline: number;
  /** Aborting it cancels the call at the far end. */
  readonly signal?: AbortSignal;
  /** Why personal data is read. */
  readonly purpose?: string;
  /** Number of the case that personal data is read for. */
  readonly caseId?: string;
  /** Within the process of a demonstration: when the call is taken to be made, at the latest now. Anywhere else it counts for nothing. */
  readonly at?: Date;
}

/** What a channel throws when the far end answers with an error: a gRPC status with its details decoded. */
export class RpcFailure extends Error {
  override readonly name = 'RpcFailure';
  constructor(
    /** gRPC code number. */
    readonly code: number,
    /** English sentence. */
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message);
  }
}

/** google.rpc error details, decoded. */
export interface FailureDetails {
  /** Full name of the reason enum. */
  readonly domain?: string;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, string>>;
  /** The Chinese sentence. */
  readonly zh?: string;
  /** The English sentence. */
  readonly en?: string;
  readonly violations?: readonly { readonly field: string; readonly rule: string; readonly zh: string; readonly en: string }[];
  /** Milliseconds to wait before the next try. */
  readonly retryDelayMs?: number;
}
