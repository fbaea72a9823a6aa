import type { Field, MapField, Reader, Writer } from 'protobufjs';
import type { JsonValue } from '../model.js';
import { protoPath } from '../names.js';
import { optionsOf, OPTION, textOption } from '../options.js';
import type { Findings } from './findings.js';
import type { Kind } from './kind.js';

/** Values of a message's members by JSON name: the TypeScript shape while it is being built. */
export type Members = Record<string, unknown>;

/** One field of a message, compiled: how its values travel between the shapes. */
export interface Member {
  /** JSON name. */
  readonly name: string;
  /** Name in the proto. */
  readonly protoName: string;
  readonly id: number;
  /** Value when absent; `undefined` when absence can be seen. */
  readonly blank: unknown;
  /** Chinese name, or empty. */
  readonly word: string;
  /** Name of the oneof it is an alternative of; not set for proto3 `optional`. */
  readonly oneof: string | undefined;
  /** Writes tag and value. @throws TypeError when the value is not of the field's type */
  write(writer: Writer, value: unknown): void;
  /** Reads a value after its tag into the members; `false` when the wire type is not the field's, so that it is skipped. */
  read(reader: Reader, into: Members, wireType: number, depth: number): boolean;
  /** `undefined` when the member is left out. */
  toJson(value: unknown, defaults: boolean): JsonValue | undefined;
  /** Puts what the JSON says into the members, or reports. `json` is never null. */
  fromJson(json: unknown, into: Members, findings: Findings): void;
}

/** What every member is made of. */
export function memberBase(
  field: Field | MapField,
): Pick<Member, 'name' | 'protoName' | 'id' | 'word' | 'oneof'> & { readonly where: string } {
  const oneof = field.partOf && field.options?.['proto3_optional'] !== true ? field.partOf.name : undefined;
  return {
    name: field.name,
    protoName: protoPath(field.name),
    id: field.id,
    word: textOption(optionsOf(field), OPTION.word),
    oneof,
    where: field.fullName.slice(1),
  };
}

/** A field that holds one value. */
export function singleMember(field: Field, kind: Kind): Member {
  const { where, ...base } = memberBase(field);
  const presence = field.partOf !== null && field.partOf !== undefined;
  const { name, word, id } = base;
  const tag = (id << 3) | kind.wireType;
  const alternatives = base.oneof === undefined ? [] : (field.partOf?.oneof ?? []).filter((other) => other !== name);
  const blank = presence ? undefined : kind.blank;
  return {
    ...base,
    blank,
    write(writer, value) {
      if (value === undefined) return;
      if (!kind.accepts(value)) throw new TypeError(`${where} must be ${kind.expected.en}`);
      if (!presence && kind.isBlank(value)) return;
      kind.write(writer.uint32(tag), value);
    },
    read(reader, into, wireType, depth) {
      if (wireType !== kind.wireType) return false;
      into[name] = kind.read(reader, depth, into[name]);
      for (const other of alternatives) into[other] = undefined;
      return true;
    },
    toJson(value, defaults) {
      if (value === undefined) return defaults && blank !== undefined ? kind.toJson(blank, defaults) : undefined;
      return !defaults && !presence && kind.isBlank(value) ? undefined : kind.toJson(value, defaults);
    },
    fromJson(json, into, findings) {
      const value = kind.fromJson(json, findings, word);
      if (value === undefined) return;
      const other = alternatives.find((alternative) => into[alternative] !== undefined);
      if (other === undefined) into[name] = value;
      else findings.report('duplicate_oneof', word, `与 ${other} 只能填写一项`, `and ${other} exclude each other`);
    },
  };
}
