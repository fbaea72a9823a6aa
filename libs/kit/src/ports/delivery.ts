import { setTimeout } from 'node:timers/promises';
import type { EventRecord, HandlerControl, ParkedEvent, SubscriptionOptions } from './event-log.js';

/** How handing an event over ended: it had its effect, it is left for later because the consumer stops, or it is given up. */
export type Delivery = 'done' | 'left' | ParkedEvent;

/**
 * Gives an event to the handler of a subscription until it succeeds, the tries are used up, or the consumer stops.
 * @param eventOf the event, by which try it is
 * @param now the log's clock, in milliseconds since 1970
 */
export async function deliver(
  { handler, retry }: SubscriptionOptions,
  eventOf: (attempt: number) => EventRecord,
  control: HandlerControl,
  now: () => number,
): Promise<Delivery> {
  const { signal } = control;
  for (let attempt = 1; ; attempt++) {
    const event = eventOf(attempt);
    try {
      await handler(event, control);
      return 'done';
    } catch (error) {
      if (signal.aborted) return 'left';
      if (attempt >= retry.attempts) return { event, reason: reasonOf(error), parkedAt: now() };
    }
    const pause = Math.min(retry.initialMs * retry.factor ** (attempt - 1), retry.maxMs);
    await setTimeout(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return 'left';
  }
}

/** The first thousand characters of why a handler failed. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 1_000);
}
