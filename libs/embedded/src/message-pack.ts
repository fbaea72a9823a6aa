/**
 * Where a value of MessagePack ends, so that it can be passed over unread (github.com/msgpack/msgpack/blob/master/spec.md).
 * @param at where it begins
 */
export function endOfValue(bytes: Buffer, at: number): number {
  const kind = bytes[at] as number;
  const next = at + 1;
  // One byte: a small number, nil, true or false.
  if (kind < 0x80 || kind >= 0xe0 || (kind >= 0xc0 && kind <= 0xc3)) return next;
  if (kind < 0x90) return endOfValues(bytes, next, (kind & 0x0f) * 2);
  if (kind < 0xa0) return endOfValues(bytes, next, kind & 0x0f);
  if (kind < 0xc0) return next + (kind & 0x1f);
  switch (kind) {
    case 0xc4:
    case 0xd9:
      return next + 1 + (bytes[next] as number);
    case 0xc5:
    case 0xda:
      return next + 2 + bytes.readUInt16BE(next);
    case 0xc6:
    case 0xdb:
      return next + 4 + bytes.readUInt32BE(next);
    // Extensions have a byte for their type.
    case 0xc7:
      return next + 2 + (bytes[next] as number);
    case 0xc8:
      return next + 3 + bytes.readUInt16BE(next);
    case 0xc9:
      return next + 5 + bytes.readUInt32BE(next);
    case 0xdc:
      return endOfValues(bytes, next + 2, bytes.readUInt16BE(next));
    case 0xdd:
      return endOfValues(bytes, next + 4, bytes.readUInt32BE(next));
    case 0xde:
      return endOfValues(bytes, next + 2, bytes.readUInt16BE(next) * 2);
    case 0xdf:
      return endOfValues(bytes, next + 4, bytes.readUInt32BE(next) * 2);
    default:
      return next + (FIXED_BYTES[kind - FIXED_FROM] as number);
  }
}

/** Bytes behind the first of numbers and extensions of fixed length, from 0xca on. */
const FIXED_FROM = 0xca;
const FIXED_BYTES: readonly number[] = [4, 8, 1, 2, 4, 8, 1, 2, 4, 8, 2, 3, 5, 9, 17];

function endOfValues(bytes: Buffer, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) at = endOfValue(bytes, at);
  return at;
}
