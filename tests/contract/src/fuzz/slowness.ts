import { LONGEST_MS } from './verdicts.js';

/** How often something slow is sent again. */
const SECOND_LOOKS = 2;
/** How many times as long as a harmless write anything may take where that is longer than the bound: then the machine is slow with everything. */
const MOST_TIMES_HARMLESS = 30;

/**
 * Whether something that was slow once is so each time.
 * @param harmless something that computes and waits for the disk as well, sent right after each look: it tells how slow the machine is
 */
export async function isSlow(
  send: () => Promise<{ readonly ms: number }>,
  harmless: () => Promise<{ readonly ms: number }>,
): Promise<boolean> {
  for (let look = 0; look < SECOND_LOOKS; look += 1) {
    const { ms } = await send();
    if (ms <= Math.max(LONGEST_MS, MOST_TIMES_HARMLESS * (await harmless()).ms)) return false;
  }
  return true;
}
