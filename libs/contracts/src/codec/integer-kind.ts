import type { Reader, Writer } from 'protobufjs';
import { Malformed } from '../malformed.js';
import { wrongType, type Kind, type WireType } from './kind.js';

const DIGITS = /^-?(?:0|[1-9][0-9]{0,19})$/;
const SAFE = Number.MAX_SAFE_INTEGER;
const INT32 = [-(2 ** 31), 2 ** 31 - 1] as const;
const UINT32 = [0, 2 ** 32 - 1] as const;
const INT64 = [-SAFE, SAFE] as const;
const UINT64 = [0, SAFE] as const;

type Method = 'int32' | 'uint32' | 'sint32' | 'fixed32' | 'sfixed32' | 'int64' | 'uint64' | 'sint64' | 'fixed64' | 'sfixed64';

/** The integer types. 64-bit ones hold safe JavaScript numbers only: a larger one is refused, never rounded. */
export const INTEGER_KINDS: readonly (readonly [Method, Kind<number>])[] = (
  [
    ['int32', 0, INT32],
    ['uint32', 0, UINT32],
    ['sint32', 0, INT32],
    ['fixed32', 5, UINT32],
    ['sfixed32', 5, INT32],
    ['int64', 0, INT64],
    ['uint64', 0, UINT64],
    ['sint64', 0, INT64],
    ['fixed64', 1, UINT64],
    ['sfixed64', 1, INT64],
  ] as const
).map(([method, wireType, range]) => [method, integerKind(method, wireType, range)]);

function integerKind(method: Method, wireType: WireType, [least, greatest]: readonly [number, number]): Kind<number> {
  const wide = method.endsWith('64');
  // A varint is read with all its bits, then checked: protobufjs cuts 32-bit ones and misreads those of unusual length.
  const varint = method.startsWith('u') ? 'uint64' : method.startsWith('s') ? 'sint64' : 'int64';
  const kind: Kind<number> = {
    wireType,
    expected: { zh: '整数', en: 'a whole number' },
    blank: 0,
    accepts: (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest,
    isBlank: (value) => value === 0,
    write: (writer: Writer, value) => void writer[method](value),
    read: (reader) => {
      const value = wireType === 0 ? readVarint(reader, varint) : readFixed(reader, method);
      if (value < least || value > greatest) throw new Malformed(`an ${method} is out of range`);
      return value;
    },
    toJson: (value) => (wide ? String(value) : value),
    fromJson: (json, findings, word) => {
      const value = typeof json === 'string' && DIGITS.test(json) ? Number(json) : json;
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(kind, findings, word);
      // Minus zero is zero: on the wire it has no sign.
      if (value >= least && value <= greatest) return value === 0 ? 0 : value;
      findings.report('out_of_range', word, `须在 ${least} 至 ${greatest} 之间`, `must be between ${least} and ${greatest}`);
      return undefined;
    },
  };
  return kind;
}

/** Reads a varint of up to ten bytes. @throws Malformed when it is cut off */
export function readVarint(reader: Reader, method: 'int64' | 'uint64' | 'sint64'): number {
  const first = reader.buf[reader.pos] ?? 0x80;
  if (first < 0x80 && reader.pos < reader.len) {
    reader.pos += 1;
    return method === 'sint64' ? (first >>> 1) ^ -(first & 1) : first;
  }
  const value = Number(reader[method]());
  if (reader.pos > reader.len || (reader.buf[reader.pos - 1] ?? 0x80) >= 0x80) throw new Malformed('a number is cut off');
  return value;
}

/** Reads a fixed-width integer; `Number` only because protobufjs declares the 64-bit ones as Long, which they are not here. */
function readFixed(reader: Reader, method: Method): number {
  return Number(reader[method]());
}
