import type { Ids } from '@heming/kit';

/** Ids that count from a seed, in the shape of real ones: 26 characters of lower-case base32 that sort as they were made. */
export function sequentialIds(seed = 0): Ids {
  let made = seed;
  return { next: () => String(++made).padStart(26, '0') };
}
