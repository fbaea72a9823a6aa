/** Every run draws the same: figures of two runs are then of the same work. */
const SEED = 20_261_101;

/**
 * Pseudo-random numbers in [0, 1), the same in every run (mulberry32).
 * @param {number} [seed]
 * @returns {() => number}
 */
export function randomNumbers(seed = SEED) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws items of a list.
 * @template T
 * @param {readonly T[]} items
 * @returns {() => T}
 */
export function drawFrom(items, random = randomNumbers()) {
  return () => items[Math.floor(random() * items.length)];
}
