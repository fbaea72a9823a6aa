import { LONGEST_MS } from './verdicts.js';

/** How often something slow is sent again while the machine is quick. */
const SECOND_LOOKS = 2;
/** How often at most, however slow the machine. */
const MOST_LOOKS = 20;

/**
 * Whether something that was slow once is so each time. A look counts only when something harmless is answered in time right after it: a machine that
 * is slow with everything says nothing of what was sent; one that is so at every look is a finding, too.
 */
export async function isSlow(
  send: () => Promise<{ readonly ms: number }>,
  control: () => Promise<{ readonly ms: number }>,
): Promise<boolean> {
  let counted = 0;
  for (let look = 0; counted < SECOND_LOOKS && look < MOST_LOOKS; look += 1) {
    if ((await send()).ms <= LONGEST_MS) return false;
    if ((await control()).ms <= LONGEST_MS) counted += 1;
  }
  return true;
}
