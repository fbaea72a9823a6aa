import type { Field } from 'protobufjs';
import { Malformed } from '../malformed.js';
import type { Kind } from './kind.js';
import { memberBase, type Member } from './member.js';

/** What an absent list is: one frozen array for all, so that decoding allocates none. */
export const NO_ITEMS: readonly never[] = Object.freeze([]);

/** A field that holds a list. Numbers are written packed and read either way. */
export function repeatedMember(field: Field, kind: Kind): Member {
  const { where, ...base } = memberBase(field);
  const { name, word, id } = base;
  const packable = kind.wireType !== 2;
  const tag = (id << 3) | kind.wireType;
  const packedTag = (id << 3) | 2;
  return {
    ...base,
    blank: NO_ITEMS,
    write(writer, value) {
      if (value === undefined) return;
      if (!Array.isArray(value)) throw new TypeError(`${where} must be a list`);
      for (const item of value) if (!kind.accepts(item)) throw new TypeError(`every item of ${where} must be ${kind.expected.en}`);
      if (value.length === 0) return;
      if (!packable) {
        for (const item of value) kind.write(writer.uint32(tag), item);
        return;
      }
      writer.uint32(packedTag).fork();
      for (const item of value) kind.write(writer, item);
      writer.ldelim();
    },
    read(reader, into, wireType, depth) {
      const packed = packable && wireType === 2;
      if (!packed && wireType !== kind.wireType) return false;
      if (into[name] === NO_ITEMS) into[name] = [];
      const items = into[name] as unknown[];
      if (!packed) {
        items.push(kind.read(reader, depth));
        return true;
      }
      const end = reader.uint32() + reader.pos;
      if (end > reader.len) throw new Malformed('a list ends before its length');
      while (reader.pos < end) items.push(kind.read(reader, depth));
      if (reader.pos !== end) throw new Malformed('a list does not end at its length');
      return true;
    },
    toJson(value, defaults) {
      const items = (value ?? NO_ITEMS) as readonly unknown[];
      return items.length === 0 && !defaults ? undefined : items.map((item) => kind.toJson(item, defaults));
    },
    fromJson(json, into, findings) {
      if (!Array.isArray(json)) return findings.report('wrong_type', word, '应为列表', 'must be a list');
      const items: unknown[] = [];
      json.forEach((item: unknown, index) => {
        findings.enter(index);
        const value =
          item === null ? findings.report('wrong_type', word, '中不能有 null', 'must not be null') : kind.fromJson(item, findings, word);
        findings.leave();
        if (value !== undefined) items.push(value);
      });
      into[name] = items;
    },
  };
}
