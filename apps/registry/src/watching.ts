import { setTimeout as pause } from 'node:timers/promises';

/** How often it looks whether there is something new, in milliseconds. */
const LOOK_MS = 300;

/** A thing as it is, then whenever it has changed, until it goes on no more or nobody listens. */
export async function* watched<T extends { readonly etag: string }>(
  read: () => Promise<T>,
  goesOn: (current: T) => boolean,
  signal: AbortSignal,
): AsyncGenerator<T> {
  let seen = '';
  for (;;) {
    const current = await read();
    if (current.etag !== seen) yield current;
    seen = current.etag;
    if (!goesOn(current)) return;
    const listening = await pause(LOOK_MS, true, { signal }).catch(() => false);
    if (!listening) return;
  }
}
