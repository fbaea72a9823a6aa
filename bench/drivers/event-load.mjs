import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../harness/statistics.mjs';

/** Consumers of every event. */
export const READERS = 3;
const LONGEST_WAIT_MS = 30_000;

/** An event as a quarter's registration announces it. @param {number} index makes it one of its kind */
export function event(index) {
  return {
    quarter: `quarters/PJ-211103016-${index}`,
    division: '211103016005',
    title: `鹤鸣花园${index}期`,
    occurTime: new Date(1_760_000_000_000 + index).toISOString(),
  };
}

/** Does something a fixed number of times a second, for some seconds, catching up when the timer was late. */
export async function paced(perSecond, seconds, act) {
  const started = performance.now();
  for (let done = 0; done < perSecond * seconds;) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
    for (; done < due; done++) act();
    await pause(1);
  }
}

/** Waits for something to become so. @throws Error after half a minute */
export async function until(holds) {
  const latest = performance.now() + LONGEST_WAIT_MS;
  while (!holds()) {
    if (performance.now() > latest) throw new Error('not every event was heard');
    await pause(1);
  }
}

/** How long events take from being said to being heard by the last of their readers. */
export class Latencies {
  #said = new Map();
  #durations = [];

  said(id) {
    this.#said.set(id, { at: performance.now(), missing: READERS });
  }

  heard(id) {
    const said = this.#said.get(id);
    if (said === undefined || --said.missing > 0) return;
    this.#durations.push(performance.now() - said.at);
    this.#said.delete(id);
  }

  get complete() {
    return this.#said.size === 0;
  }

  /** @returns {{ p50: number, p99: number, count: number }} in milliseconds */
  figures() {
    return { p50: quantile(this.#durations, 0.5), p99: quantile(this.#durations, 0.99), count: this.#durations.length };
  }
}
