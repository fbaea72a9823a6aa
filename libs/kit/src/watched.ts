import { setTimeout as pause } from 'node:timers/promises';

/** How often it looks whether there is something new, in milliseconds, unless told otherwise. */
const LOOK_MS = 300;

/** A thing as it is, then whenever it has changed, until it goes on no more or nobody listens: for a use case that streams what it would read. */
export async function* watched<T extends { readonly etag: string }>(
  read: () => Promise<T>,
  goesOn: (current: T) => boolean,
  signal: AbortSignal,
  lookMs = LOOK_MS,
): AsyncGenerator<T> {
  let seen = '';
  for (;;) {
    const current = await read();
    if (current.etag !== seen) yield current;
    seen = current.etag;
    if (!goesOn(current)) return;
    const listening = await pause(lookMs, true, { signal }).catch(() => false);
    if (!listening) return;
  }
}
