import { watched, type Call, type Kept } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';

/** A case as somebody who watches it is to see it now. */
export interface SeenCase {
  readonly current: Kept<Case>;
  readonly at: Date;
}

/**
 * A case as it is, then whenever it has changed or another day has begun, on which lamps turn, until it has ended or nobody listens any more.
 * @param read as the caller may see it; refuses when he may not any more
 * @param lookMs how often it looks, in milliseconds, unless as often as streams do
 */
export async function* watchedCase(
  read: () => Promise<Kept<Case>>,
  { signal }: Pick<Call, 'signal'>,
  { now }: Pick<Deps, 'now'>,
  lookMs?: number,
): AsyncGenerator<SeenCase> {
  const look = async () => {
    const [current, at] = [await read(), now()];
    return { current, at, etag: `${current.etag} ${calendarDateOf(at)}` };
  };
  yield* watched(look, ({ current }) => current.open, signal, lookMs);
}
