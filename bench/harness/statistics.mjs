/**
 * A quantile of numbers, by linear interpolation between neighbours.
 * @param {readonly number[]} numbers at least one, in any order
 * @param {number} q 0 to 1
 */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (sorted[Math.ceil(at)] - sorted[below]) * (at - below);
}

/** The middle of numbers. @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/**
 * Middle and quartiles of numbers.
 * @param {readonly number[]} numbers
 * @returns {{ median: number, p25: number, p75: number }}
 */
export function spreadOf(numbers) {
  return { median: median(numbers), p25: quantile(numbers, 0.25), p75: quantile(numbers, 0.75) };
}

/** Whether numbers differ so much that their middle says little: quartiles further apart than half of it. */
export function isNoisy({ median: middle, p25, p75 }) {
  return p75 - p25 > 0.5 * Math.abs(middle);
}
