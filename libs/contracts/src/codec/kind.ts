import type { Reader, Writer } from 'protobufjs';
import type { JsonValue } from '../model.js';
import type { Findings } from './findings.js';

/** Wire types of protobuf; 3 and 4 (groups) are not used. */
export type WireType = 0 | 1 | 2 | 5;

/** One kind of value (a scalar type, an enum, Timestamp, a message …) in its four shapes. */
export interface Kind<T = unknown> {
  readonly wireType: WireType;
  /** What a value must be, after "must be": "a whole number". */
  readonly expected: { readonly zh: string; readonly en: string };
  /** The default, which an absent member has; `undefined` for kinds that know absence (messages). */
  readonly blank: T | undefined;
  /** Whether a value is of this kind in its TypeScript shape. */
  accepts(value: unknown): boolean;
  /** Whether the value is the default, which implicit presence leaves out. */
  isBlank(value: T): boolean;
  /** Writes an accepted value, its length included, its tag not. */
  write(writer: Writer, value: T): void;
  /** Reads what `write` wrote. `previous`: the value the same member had before, into which messages merge. @throws Malformed */
  read(reader: Reader, depth: number, previous?: T): T;
  toJson(value: T, defaults: boolean): JsonValue;
  /** From proto-JSON; reports to the findings and returns `undefined` when it does not fit. `json` is never null. */
  fromJson(json: unknown, findings: Findings, word: string): T | undefined;
}

/** Reports that a JSON value is not of the kind. */
export function wrongType(kind: Pick<Kind, 'expected'>, findings: Findings, word: string): undefined {
  findings.report('wrong_type', word, `应为${kind.expected.zh}`, `must be ${kind.expected.en}`);
  return undefined;
}
