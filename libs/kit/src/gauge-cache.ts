import type { GaugeReading, ReadGauge } from './metrics.js';

/** How long a reading counts as the present one, in milliseconds. */
const FRESH_MS = 5_000;
/** How long a scrape waits for a reading, in milliseconds. */
const PATIENCE_MS = 1_000;
/** How long the last reading stands in for one that takes its time, in milliseconds. */
const USABLE_MS = 60_000;

const later = (milliseconds: number): { readonly passed: Promise<void>; cancel(): void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return { passed, cancel: () => clearTimeout(timer) };
};

/** A gauge that is read at most once in five seconds, and never keeps who asks for longer than one. */
export class GaugeCache {
  readonly #readGauge: ReadGauge;
  readonly #nowMs: () => number;
  #known: { readonly readings: readonly GaugeReading[]; readonly atMs: number } | undefined;
  #reading: Promise<void> | undefined;

  /** @param nowMs a clock that never goes back, in milliseconds */
  constructor(readGauge: ReadGauge, nowMs: () => number = () => performance.now()) {
    this.#readGauge = readGauge;
    this.#nowMs = nowMs;
  }

  /** The present values; none when they cannot be read. */
  async readings(): Promise<readonly GaugeReading[]> {
    if (!this.#knownFor(FRESH_MS)) {
      const patience = later(PATIENCE_MS);
      await Promise.race([(this.#reading ??= this.#read()), patience.passed]);
      patience.cancel();
    }
    return this.#knownFor(USABLE_MS) ? (this.#known?.readings ?? []) : [];
  }

  async #read(): Promise<void> {
    try {
      this.#known = { readings: await this.#readGauge(), atMs: this.#nowMs() };
    } catch {
      // What cannot be read is left out; whoever needs the engine for his work says so in the log.
      this.#known = undefined;
    }
    this.#reading = undefined;
  }

  #knownFor(milliseconds: number): boolean {
    return this.#known !== undefined && this.#nowMs() - this.#known.atMs < milliseconds;
  }
}
