import { createRequire } from 'node:module';
import type * as flexible from 'rate-limiter-flexible';
import type { Rate, RateClass } from '../limits.js';
import { HttpRefusal } from '../problems/http-refusal.js';
import type { Headers } from '../security-headers.js';

// The two files of the package that count in memory: its entry loads an adapter for every database there is.
const load = createRequire(__filename);
const RateLimiterMemory = load('rate-limiter-flexible/lib/RateLimiterMemory') as typeof flexible.RateLimiterMemory;
const RateLimiterRes = load('rate-limiter-flexible/lib/RateLimiterRes') as typeof flexible.RateLimiterRes;

/** How often each caller may call, by rate class; counted in this process. */
export class RateLimits {
  readonly #limiters: ReadonlyMap<RateClass, flexible.RateLimiterMemory>;

  constructor(rates: Readonly<Record<RateClass, Rate>>) {
    const entries = Object.entries(rates) as [RateClass, Rate][];
    this.#limiters = new Map(entries.map(([name, { points, seconds }]) => [name, new RateLimiterMemory({ points, duration: seconds })]));
  }

  /** Counts one call and resolves to the headers that tell the caller where he stands. @throws HttpRefusal when he is over the rate */
  async take(caller: string, rateClass: RateClass): Promise<Headers> {
    const limiter = this.#limiters.get(rateClass)!;
    try {
      return standing(limiter.points, await limiter.consume(caller));
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      const headers = standing(limiter.points, thrown);
      throw new HttpRefusal('TOO_MANY_REQUESTS', {}, { ...headers, 'retry-after': headers['ratelimit-reset']! });
    }
  }
}

function standing(points: number, { remainingPoints, msBeforeNext }: flexible.RateLimiterRes): Record<string, string> {
  return {
    'ratelimit-limit': String(points),
    'ratelimit-remaining': String(remainingPoints),
    'ratelimit-reset': String(Math.max(1, Math.ceil(msBeforeNext / 1000))),
  };
}

/** Whose calls are counted together: a signed-in subject, or the network of someone anonymous (IPv6 callers own a /64). */
export function callerOf(subject: string, address: string): string {
  return subject === 'anonymous' ? `net:${networkOf(address)}` : `subject:${subject}`;
}

function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  if (!address.includes(':')) return address;
  const [head, tail] = address.split('::');
  const groups = head!.split(':');
  const given = groups.length + (tail === undefined || tail === '' ? 0 : tail.split(':').length);
  const filled = tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - given)).fill('0'), ...tail.split(':')];
  return filled.slice(0, 4).join(':');
}
