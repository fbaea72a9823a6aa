import { createHash } from 'node:crypto';
import type { Clock, Ids, Random } from './ports/environment.js';
import { lentRandomBytes } from './random-bytes.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Writes bytes in lower-case Crockford base32, most significant bits first, cut to a number of characters. */
function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

/** Ids of this machine: 48 bits of time, then 80 random bits, as a ULID but in lower case. */
export function systemIds(clock: Clock): Ids {
  return {
    next() {
      const bytes = new Uint8Array(17);
      const time = clock.now().getTime();
      for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
      bytes.set(lentRandomBytes(11), 6);
      return base32(bytes, 26);
    },
  };
}

/** The id that depends on a cause alone: what a repeated request creates has the same name. */
export function derivedId(cause: string): string {
  return base32(createHash('sha256').update(cause).digest(), 26);
}

/** Uniform numbers of this machine, for jitter and sampling. */
export const systemRandom: Random = { next: () => Math.random() };
