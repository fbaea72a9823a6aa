import type { Chance } from './chance.js';

/** Encoded bytes, damaged: bits flipped, cut off, repeated, mixed with noise, or nothing but noise. */
export function mutatedBytes(chance: Chance, bytes: Buffer): Buffer {
  const at = (): number => chance.integer(0, Math.max(0, bytes.length - 1));
  switch (chance.integer(0, 6)) {
    case 0:
      return flipped(chance, bytes, chance.integer(1, 8));
    case 1:
      return bytes.subarray(0, at());
    case 2:
      return Buffer.concat([bytes, bytes, bytes.subarray(at())]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at()), chance.bytes(chance.integer(1, 30)), bytes.subarray(at())]);
    case 4:
      return chance.bytes(chance.integer(0, 200));
    case 5:
      return Buffer.concat([bytes, Buffer.from(chance.pick(TAILS))]);
    default:
      return flipped(chance, bytes.subarray(at()), 2);
  }
}

function flipped(chance: Chance, bytes: Buffer, times: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < times && copy.length > 0; i += 1) {
    const position = chance.integer(0, copy.length - 1);
    copy[position] = (copy[position] ?? 0) ^ (1 << chance.integer(0, 7));
  }
  return copy;
}

/** Ends of messages that a decoder may trip over. */
const TAILS: readonly (readonly number[])[] = [
  [0x00],
  [0x07],
  [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0x08, ...Array<number>(11).fill(0xff)],
  [0x0b],
  [0x0c],
  [0x0b, 0x0c],
  [0x0d, 0x00],
  [0x09, 0x00, 0x00],
  [0xf8, 0xff, 0xff, 0xff, 0x0f, 0x00],
  [0x0a, 0x02, 0xc3, 0x28],
  [0x0a, 0x03, 0xed, 0xa0, 0x80],
];
