import { randomFillSync } from 'node:crypto';

const POOL = Buffer.alloc(8_192);
let used = POOL.length;

/** Random bytes fit for ids, drawn from the operating system by the thousand. They are lent: copy or encode them before the next call. */
export function lentRandomBytes(count: number): Buffer {
  if (used + count > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += count;
  return POOL.subarray(used - count, used);
}
