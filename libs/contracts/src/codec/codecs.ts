import protobuf, { Enum, type Field, MapField, Reader, Type, Writer } from 'protobufjs';
import { InvalidRequest } from '../invalid-request.js';
import { Malformed } from '../malformed.js';
import type { JsonValue, MessageCodec, Violation } from '../model.js';
import { enumKind } from './enum-kind.js';
import { FIELD_MASK } from './field-mask-kind.js';
import { Findings } from './findings.js';
import type { Kind } from './kind.js';
import { mapMember } from './map-member.js';
import { singleMember, type Member, type Members } from './member.js';
import { MessageKind } from './message-kind.js';
import { Redactions } from './redaction.js';
import { repeatedMember } from './repeated-member.js';
import { Rules } from './rules.js';
import { SCALAR_KINDS } from './scalar-kinds.js';
import { TIMESTAMP } from './timestamp-kind.js';

// 64-bit integers become numbers in every protobufjs reader: without the package `long` it has no other way.
protobuf.util.Long = undefined as unknown as typeof protobuf.util.Long;
protobuf.configure();

const WELL_KNOWN: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['.google.protobuf.Timestamp', TIMESTAMP],
  ['.google.protobuf.FieldMask', FIELD_MASK],
]);

/** The codecs of one Root. Each message type is compiled at its first use, once. */
export class Codecs {
  readonly #codecs = new Map<Type, MessageCodec>();
  readonly #kinds = new Map<Type | Enum, Kind>();
  readonly #rules = new Rules();
  readonly #redactions = new Redactions();

  /** The codec of a message type. */
  of(type: Type): MessageCodec {
    let codec = this.#codecs.get(type);
    if (codec === undefined) {
      codec = new CompiledCodec(type, this.#messageKind(type), this.#rules, this.#redactions);
      this.#codecs.set(type, codec);
    }
    return codec;
  }

  #messageKind(type: Type): MessageKind {
    let kind = this.#kinds.get(type) as MessageKind | undefined;
    if (kind === undefined) {
      kind = new MessageKind(type, (of) => of.fieldsArray.map((field) => this.#member(field)));
      this.#kinds.set(type, kind);
    }
    return kind;
  }

  #member(field: Field): Member {
    const kind = this.#kind(field);
    if (field instanceof MapField) return mapMember(field, scalar(field.keyType), kind);
    return field.repeated ? repeatedMember(field, kind) : singleMember(field, kind);
  }

  #kind(field: Field): Kind {
    const { resolvedType: type } = field;
    if (type instanceof Type) return WELL_KNOWN.get(type.fullName) ?? this.#messageKind(type);
    if (!(type instanceof Enum)) return scalar(field.type);
    const known = this.#kinds.get(type) ?? enumKind(type);
    this.#kinds.set(type, known);
    return known;
  }
}

function scalar(type: string): Kind {
  const kind = SCALAR_KINDS.get(type);
  if (kind === undefined) throw new Error(`protobuf has no scalar type ${type}`);
  return kind;
}

class CompiledCodec implements MessageCodec {
  readonly fullName: string;

  constructor(
    private readonly type: Type,
    private readonly kind: MessageKind,
    private readonly rules: Rules,
    private readonly redactions: Redactions,
  ) {
    this.fullName = type.fullName.slice(1);
  }

  encode(value: object): Uint8Array {
    const writer = Writer.create();
    this.kind.writeMembers(writer, value as Members);
    return writer.finish();
  }

  decode(bytes: Uint8Array): object {
    const reader = Reader.create(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    try {
      return this.kind.readMembers(reader, reader.len, 0);
    } catch (error) {
      if (error instanceof Malformed || error instanceof TypeError) throw error;
      // What protobufjs throws for truncated or impossible bytes has no class of its own.
      throw new Malformed(`${this.fullName}: ${(error as Error).message}`, { cause: error });
    }
  }

  toJson(value: object, options?: { readonly defaults?: boolean }): JsonValue {
    return this.kind.toJson(value as Members, options?.defaults === true);
  }

  fromJson(json: unknown): object {
    const findings = new Findings();
    const value = this.kind.fromJson(json, findings, '');
    if (value === undefined || findings.violations.length > 0) throw new InvalidRequest(findings.violations);
    return value;
  }

  validate(value: object): readonly Violation[] {
    const check = this.rules.of(this.type);
    if (check === undefined) return [];
    const findings = new Findings();
    check(value as Members, findings);
    return findings.violations;
  }

  redact(value: object): object {
    return this.redactions.of(this.type)?.(value as Members) ?? value;
  }
}
