import { WeChatFailure } from './wechat-port.js';

/** Something that is good for a while. */
export interface Perishable {
  readonly value: string;
  /** How long it is good for, counted from the question, in seconds. */
  readonly forSeconds: number;
}

/** How a value is kept. */
export interface Keeping {
  /** Moments in milliseconds that never go back; the process's own when absent. */
  now?(): number;
  /** How long before its end a value is asked for anew, in seconds. */
  readonly renewAheadSeconds: number;
  /** How long after a quota was found used up nothing is asked for, in seconds. */
  readonly restSeconds: number;
}

/**
 * A value that is asked for once, however many need it at the same moment, and again before it ends. Whoever comes while it is being renewed has
 * the old one as long as that is good.
 */
export class KeptValue {
  readonly #ask: () => Promise<Perishable>;
  readonly #keeping: Keeping;
  #kept: { readonly value: string; readonly endsAt: number } | undefined;
  #asking: Promise<string> | undefined;
  #restUntil = 0;

  constructor(ask: () => Promise<Perishable>, keeping: Keeping) {
    this.#ask = ask;
    this.#keeping = keeping;
  }

  /** The value. @throws WeChatFailure when there is none and none can be had */
  async get(): Promise<string> {
    const now = this.#now();
    const kept = this.#kept !== undefined && now < this.#kept.endsAt ? this.#kept : undefined;
    if (kept !== undefined && now < kept.endsAt - this.#keeping.renewAheadSeconds * 1000) return kept.value;
    const renewed = this.#renewed();
    if (kept === undefined) return renewed;
    renewed.catch(() => undefined);
    return kept.value;
  }

  /** Gives a value up that was refused; another one, which came meanwhile, stays. */
  forget(value: string): void {
    if (this.#kept?.value === value) this.#kept = undefined;
  }

  #renewed(): Promise<string> {
    if (this.#now() < this.#restUntil)
      return Promise.reject(new WeChatFailure('QUOTA', 'a quota of WeChat is used up; not asked again yet'));
    this.#asking ??= this.#asked().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #asked(): Promise<string> {
    const askedAt = this.#now();
    try {
      const { value, forSeconds } = await this.#ask();
      this.#kept = { value, endsAt: askedAt + forSeconds * 1000 };
      return value;
    } catch (thrown) {
      if (thrown instanceof WeChatFailure && thrown.reason === 'QUOTA') this.#restUntil = this.#now() + this.#keeping.restSeconds * 1000;
      throw thrown;
    }
  }

  #now(): number {
    return this.#keeping.now?.() ?? performance.now();
  }
}
