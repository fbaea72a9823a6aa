import type { Entity, Stored } from '@heming/kit';
import { messagePack } from './document-codec.js';
import { endOfValue } from './message-pack.js';

/** First byte of a document, an array of seven: see `documentCodec`. */
const ROW = 0x97;
const DATE = 0xff;

interface Wanted {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Names of members, by their length in bytes. */
class Names {
  readonly #byLength: (readonly Wanted[])[] = [];
  readonly count: number;

  /** @param fields names of members of the state, or paths that begin with one */
  constructor(fields: readonly string[]) {
    const names = [...new Set(fields.map((path) => path.split('.', 1)[0] ?? path))];
    for (const name of names) {
      const bytes = Buffer.from(name);
      this.#byLength[bytes.length] = [...(this.#byLength[bytes.length] ?? []), { name, bytes }];
    }
    this.count = names.length;
  }

  /** Which of them, if any, stands at a place. Names are short: their length is in their first byte, or in the one behind. */
  at(bytes: Buffer, place: number, end: number): string | undefined {
    const start = bytes[place] === 0xd9 ? place + 2 : place + 1;
    const candidates = this.#byLength[end - start];
    if (candidates === undefined) return undefined;
    for (const wanted of candidates) if (isAt(wanted.bytes, bytes, start)) return wanted.name;
    return undefined;
  }
}

/** What documents have to pass to be read, and by which of their fields. */
export interface Test {
  readonly fields: readonly string[];
  passes(state: object): boolean;
}

/** Reads some fields of documents as `documentCodec` writes them, and passes over all others: most of a document are texts. */
export class FieldReader {
  readonly #wanted: Names;
  readonly #tested: Names;
  readonly #test: Test;

  /** @param fields names of members of the state, or paths that begin with one */
  constructor(fields: readonly string[], test: Test) {
    this.#wanted = new Names(['name', ...fields]);
    this.#tested = new Names(test.fields);
    this.#test = test;
  }

  /** @param bytes a document; they need not outlive the call @returns undefined for one that does not pass */
  read<T extends Entity>(bytes: Buffer): Stored<T> | undefined {
    if (bytes[0] !== ROW) throw new TypeError('this is no document');
    const version = endOfValue(bytes, 1);
    const state = endOfValue(bytes, version);
    if (!this.#test.passes(fieldsOf(bytes, state, this.#tested))) return undefined;
    return {
      state: fieldsOf(bytes, state, this.#wanted) as unknown as T,
      revision: valueOf(bytes, 1, version) as number,
      version: valueOf(bytes, version, state) as number,
      causes: [],
      outbox: { seq: 0, events: [] },
    };
  }
}

/** The wanted members of a map. */
function fieldsOf(bytes: Buffer, from: number, wanted: Names): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const kind = bytes[from] as number;
  let at = from + 1;
  let members = kind & 0x0f;
  if (kind >= 0xde) {
    members = kind === 0xde ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at);
    at += kind === 0xde ? 2 : 4;
  }
  for (let left = wanted.count; members > 0 && left > 0; members--) {
    const value = endOfValue(bytes, at);
    const end = endOfValue(bytes, value);
    const name = wanted.at(bytes, at, value);
    if (name !== undefined) {
      fields[name] = valueOf(bytes, value, end);
      left--;
    }
    at = end;
  }
  return fields;
}

function isAt(wanted: Buffer, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[start + i]) return false;
  return true;
}

/** The value between two places: what is frequent is read here, anything else as all of a document is. */
function valueOf(bytes: Buffer, start: number, end: number): unknown {
  const kind = bytes[start] as number;
  if (kind < 0x80) return kind;
  if (kind >= 0xa0 && kind < 0xc0) return bytes.toString('utf8', start + 1, end);
  if (kind === 0xd9) return bytes.toString('utf8', start + 2, end);
  if (kind === 0xc2 || kind === 0xc3) return kind === 0xc3;
  if (kind === 0xd7 && bytes[start + 1] === DATE) return dateAt(bytes, start + 2);
  return messagePack.decode(Buffer.from(bytes.subarray(start, end)));
}

/** A moment of 64 bits: 30 of nanoseconds, 34 of seconds. */
function dateAt(bytes: Buffer, at: number): Date {
  const high = bytes.readUInt32BE(at);
  const seconds = (high & 3) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  return new Date(seconds * 1_000 + (high >>> 2) / 1_000_000);
}
