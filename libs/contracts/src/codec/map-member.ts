import { Reader, type MapField } from 'protobufjs';
import { Malformed } from '../malformed.js';
import type { JsonValue } from '../model.js';
import { quotable, type Findings } from './findings.js';
import type { Kind } from './kind.js';
import { memberBase, type Member, type Members } from './member.js';

const NO_ENTRIES: Readonly<Members> = Object.freeze(Object.create(null) as Members);
/** A length of zero: what the value of an entry is read from when the entry has none. */
const EMPTY = Buffer.from([0]);

/** A map field. Its TypeScript shape is an object without prototype, so that a key such as `__proto__` is only a key. */
export function mapMember(field: MapField, keyKind: Kind, kind: Kind): Member {
  const { where, ...base } = memberBase(field);
  const { name, word, id } = base;
  const tag = (id << 3) | 2;
  return {
    ...base,
    blank: NO_ENTRIES,
    write(writer, value) {
      if (value === undefined) return;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${where} must be an object`);
      for (const [text, item] of Object.entries(value)) {
        const key = keyOf(text, keyKind);
        if (!keyKind.accepts(key) || !kind.accepts(item)) throw new TypeError(`every value of ${where} must be ${kind.expected.en}`);
        writer.uint32(tag).fork();
        keyKind.write(writer.uint32(8 | keyKind.wireType), key);
        kind.write(writer.uint32(16 | kind.wireType), item);
        writer.ldelim();
      }
    },
    read(reader, into, wireType, depth) {
      if (wireType !== 2) return false;
      if (into[name] === NO_ENTRIES) into[name] = Object.create(null);
      readEntry(reader, into[name] as Members, depth, keyKind, kind);
      return true;
    },
    toJson(value, defaults) {
      const entries = Object.entries((value ?? NO_ENTRIES) as Members);
      if (entries.length === 0 && !defaults) return undefined;
      const json = Object.create(null) as Record<string, JsonValue>;
      for (const [key, item] of entries) json[key] = kind.toJson(item, defaults);
      return json;
    },
    fromJson(json, into, findings) {
      if (typeof json !== 'object' || json === null || Array.isArray(json))
        return findings.report('wrong_type', word, '应为对象', 'must be an object');
      const entries = Object.create(null) as Members;
      for (const [key, item] of Object.entries(json)) {
        findings.enter(quotable(key));
        readJsonEntry(key, item, entries, findings);
        findings.leave();
      }
      into[name] = entries;
    },
  };

  function readJsonEntry(text: string, item: unknown, entries: Members, findings: Findings): void {
    const key = keyKind.fromJson(keyOf(text, keyKind), findings, word);
    if (item === null) return findings.report('wrong_type', word, '中不能有 null', 'must not be null');
    const value = kind.fromJson(item, findings, word);
    if (key !== undefined && value !== undefined) entries[String(key)] = value;
  }
}

function readEntry(reader: Reader, entries: Members, depth: number, keyKind: Kind, kind: Kind): void {
  const end = reader.uint32() + reader.pos;
  let key = keyKind.blank;
  let value: unknown;
  while (reader.pos < end) {
    const tag = reader.uint32();
    if (tag === (8 | keyKind.wireType)) key = keyKind.read(reader, depth);
    else if (tag === (16 | kind.wireType)) value = kind.read(reader, depth, value);
    else reader.skipType(tag & 7);
  }
  if (reader.pos !== end) throw new Malformed('a map entry does not end at its length');
  entries[String(key)] = value ?? kind.blank ?? kind.read(Reader.create(EMPTY), depth);
}

/** The key an object's text key stands for: boolean keys are words, number keys are digits. */
function keyOf(text: string, keyKind: Kind): unknown {
  if (typeof keyKind.blank === 'boolean') return text === 'true' || (text === 'false' ? false : text);
  if (typeof keyKind.blank === 'number' && /^-?[0-9]+$/.test(text)) return Number(text);
  return text;
}
