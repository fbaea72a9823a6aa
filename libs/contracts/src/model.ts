/** The contract as the rest of Heming sees it: services, methods, messages, events and reasons, read once from the protos. */

import type { Root } from 'protobufjs';

/** Everything the protos say. */
export interface Contract {
  /** The resolved protobufjs Root, with comments and parsed options: for documentation, fuzzing and reflection. */
  readonly root: Root;
  /** By full name: `heming.registry.v1.RegistryService`. */
  readonly services: ReadonlyMap<string, ServiceContract>;
  /** Messages by full name: `heming.registry.v1.Quarter`. */
  message(fullName: string): MessageCodec;
  /** Events by full name of their message: `heming.registry.v1.QuarterRegistered`. */
  readonly events: ReadonlyMap<string, EventContract>;
  /** Reasons by full name of their enum, then by word: `heming.registry.v1.Reason` → `QUARTER_NOT_FOUND`. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, ReasonContract>>;
}

/** One gRPC service. */
export interface ServiceContract {
  readonly fullName: string;
  /** Chinese term. */
  readonly word: string;
  readonly comment: string;
  /** By method name, in the order of the proto. */
  readonly methods: ReadonlyMap<string, MethodContract>;
}

/** One RPC. */
export interface MethodContract {
  readonly service: string;
  readonly name: string;
  /** gRPC path: `/heming.registry.v1.RegistryService/ListQuarters`. */
  readonly path: string;
  readonly kind: 'unary' | 'server-stream' | 'client-stream';
  /** Whether the proto says NO_SIDE_EFFECTS or IDEMPOTENT: such a call may be retried. */
  readonly idempotent: boolean;
  /** Whether it only reads: the proto says NO_SIDE_EFFECTS. */
  readonly reads: boolean;
  readonly request: MessageCodec;
  readonly response: MessageCodec;
  readonly access: Access;
  readonly audit: Audit;
  readonly http: readonly HttpBinding[];
  readonly word: string;
  readonly comment: string;
}

/** Who may call; see options.proto. */
export interface Access {
  readonly permission: string;
  readonly purposeRequired: boolean;
  readonly stepUp: boolean;
  readonly rateClass: 'READ' | 'SEARCH' | 'WRITE' | 'BULK';
  /** Largest request in bytes, before decoding. */
  readonly maxBytes: number;
}

/** What the audit trail keeps; see options.proto. */
export interface Audit {
  readonly scope: 'DENIALS' | 'EVERY_CALL';
  /** Path of the request field naming what is acted on, in JSON names; empty where there is none. */
  readonly resource: string;
}

/** One REST path to an RPC (google.api.http). */
export interface HttpBinding {
  readonly verb: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** As written in the proto: `/v1/{name=quarters/*}:demarcate`. */
  readonly template: string;
  /** `*`, a request field in JSON name, or empty. */
  readonly body: string;
  /** A response field in JSON name, or empty. */
  readonly responseBody: string;
}

/** An event that a service announces. */
export interface EventContract {
  readonly fullName: string;
  /** Topic it travels on: the package, `heming.registry.v1`. */
  readonly topic: string;
  /** Field whose value is the ordering key, in JSON name. */
  readonly keyField: string;
  readonly codec: MessageCodec;
  readonly word: string;
  readonly comment: string;
}

/** A reason to refuse. */
export interface ReasonContract {
  /** gRPC code number. */
  readonly code: number;
  /** Name of the code: `NOT_FOUND`. */
  readonly codeName: string;
  /** Chinese sentence with `{fact}` placeholders. */
  readonly zh: string;
  /** English sentence with the same placeholders. */
  readonly en: string;
  /** Law it rests on; empty if none. */
  readonly law: string;
}

/** A wrong field of a request. */
export interface Violation {
  /** Path in JSON names: `quarter.title`, `successors[2]`. */
  readonly field: string;
  /** Which rule: `required`, `max_len`, `unknown_field`, `wrong_type`, `unknown_word`, `out_of_range` … */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Converts one message type between its four shapes. The TypeScript shape, everywhere in Heming: scalars always present (at their
 * default when absent on the wire), `optional` scalars and messages `undefined` when absent, repeated fields arrays, maps objects
 * without prototype, enums their words, 64-bit integers safe JavaScript numbers, Timestamp a Date (milliseconds), FieldMask an array of
 * JSON paths, bytes a Uint8Array.
 */
export interface MessageCodec {
  readonly fullName: string;
  /** To protobuf bytes. Absent members take their defaults. @throws TypeError for a value that is not of the field's type */
  encode(value: object): Uint8Array;
  /** From protobuf bytes. @throws Malformed for undecodable bytes, unknown enum numbers and integers beyond ±(2^53 − 1) */
  decode(bytes: Uint8Array): object;
  /** To proto-JSON (a plain JSON value). `defaults`: whether members at their default are written, too. */
  toJson(value: object, options?: { readonly defaults?: boolean }): JsonValue;
  /** From proto-JSON, strictly. @throws InvalidRequest listing every violation */
  fromJson(json: unknown): object;
  /**
   * What breaks the field rules, all of it; empty when nothing does. In a request with a field `update_mask`, only the masked members
   * of the resource beside it (and its name) are checked.
   */
  validate(value: object): readonly Violation[];
  /** Members marked `sensitive` replaced by `***`, at any depth: what logs may show. */
  redact(value: object): object;
}

/** A JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue };

/** Names a service together with the type of its methods, for typed clients. */
export interface ServiceName<S> {
  readonly fullName: string;
  /** Only for inference; never set. */
  readonly methods?: S;
}

/** All members optional, at any depth: what a caller may leave out of a request, because absent means default. */
export type Input<T> = T extends Date | Uint8Array
  ? T
  : T extends readonly (infer I)[]
    ? readonly Input<I>[]
    : T extends object
      ? { readonly [K in keyof T]?: Input<T[K]> | undefined }
      : T;

/** An event with its type. */
export interface Announcement<E extends string = string, D extends object = object> {
  readonly type: E;
  readonly data: D;
}
