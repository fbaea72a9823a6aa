import { Refusal } from '@heming/contracts';

/** How often it is begun anew while others change the same. */
const MAX_TRIES = 8;

/**
 * Does what reads documents and writes them by the etags they had; from the beginning when one of them was changed meanwhile. What follows from other
 * documents is read before they are: of two that write it at once the one that saw less begins anew.
 * @param work is told how often it was begun: 1 at first
 * @param reasons of refusals that say the same as CHANGED_MEANWHILE, such as that something is there by now
 * @throws what the work throws the eighth time
 */
export async function anew<T>(work: (attempt: number) => Promise<T>, reasons: readonly string[] = []): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (thrown) {
      const isMeanwhile = thrown instanceof Refusal && ['CHANGED_MEANWHILE', ...reasons].includes(thrown.reason);
      if (!isMeanwhile || attempt === MAX_TRIES) throw thrown;
    }
  }
}
