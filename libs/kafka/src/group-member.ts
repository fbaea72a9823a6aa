import { setTimeout } from 'node:timers/promises';
import type { Subscription } from '@heming/kit';
import { ConsumerLife, type LifeOptions } from './consumer-life.js';

/** How long joining a group is waited for; then it goes on by itself. */
const JOIN_WITHIN_MS = 30_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** One subscription: a consumer of a group and, whenever one ends, the next. */
export class GroupMember implements Subscription {
  readonly #options: LifeOptions;
  readonly #stopping = new AbortController();
  readonly #living: Promise<void>;
  #joined: () => void = () => undefined;

  private constructor(options: LifeOptions) {
    this.#options = options;
    this.#living = this.#live();
  }

  /** Joins a group; resolves when it has its partitions, or after half a minute. */
  static async join(options: LifeOptions): Promise<GroupMember> {
    const member = new GroupMember(options);
    const waiting = new AbortController();
    const joined = new Promise<void>((resolve) => (member.#joined = resolve));
    const late = setTimeout(JOIN_WITHIN_MS, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
    await Promise.race([joined, late, member.#living]);
    waiting.abort();
    return member;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#living;
  }

  async #live(): Promise<void> {
    const { logger, subscription } = this.#options;
    const { signal } = this.#stopping;
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    for (let failures = 0; !signal.aborted; failures++) {
      const life = new ConsumerLife(this.#options);
      void life.joined.then(() => {
        failures = 0;
        this.#joined();
      });
      const reason = await Promise.race([life.ended, stopped]);
      if (reason === undefined) return life.leave();
      life.abandon();
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      logger.warn({ group: subscription.group, reason: reason.message, pauseMs }, 'a consumer of events ended; another one is started');
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(this.#options.inHand.values());
  }
}
