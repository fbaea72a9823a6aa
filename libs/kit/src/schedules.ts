import type { Call } from './call.js';
import { DemoClock } from './clock.js';
import type { Leases } from './leases.js';
import type { Platform } from './platform.js';
import type { Cause } from './ports/document-store.js';
import { ownCall } from './runtime.js';
import type { Span } from './traces.js';

/** How often the lease of a running sweep is renewed, in milliseconds. */
const RENEWAL_MS = 3_000;

/** A sweep is not repeated as a request is: it may change a document several times, and each change has its effect. */
const NO_CAUSE: Cause = { id: '', fingerprint: '' };

/** A lease that cannot be renewed runs out; the sweep learns of the store by its own next call. */
const lapses = (): boolean => false;

/** A sweep as the schedules run it. */
export interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  run(call: Call): Promise<void>;
}

/**
 * Runs sweeps by the machine's clock or when woken, which moving the clock of a demonstration does: one at a time each, and in one process at a
 * time.
 */
export class Schedules {
  readonly #service: string;
  readonly #platform: Platform;
  readonly #leases: Leases;
  readonly #stopping = new AbortController();
  readonly #loops = new Map<string, { wake(): void; ended: Promise<void> }>();
  #unfollow: () => void = () => undefined;

  constructor(service: string, platform: Platform, leases: Leases) {
    this.#service = service;
    this.#platform = platform;
    this.#leases = leases;
  }

  /** Starts all sweeps; each runs at once for what a crash left, then when due. */
  start(sweeps: readonly Sweep[]): void {
    for (const sweep of sweeps) this.#loops.set(sweep.name, this.#loop(sweep));
    const { clock } = this.#platform.environment;
    if (clock instanceof DemoClock) this.#unfollow = clock.follow(() => this.#wakeAll());
  }

  /** Runs a sweep ahead of its time. @throws RangeError for a name the service does not have */
  wake(name: string): void {
    const loop = this.#loops.get(name);
    if (loop === undefined) throw new RangeError(`${this.#service} has no schedule ${name}`);
    loop.wake();
  }

  /** Aborts sweeps in hand and waits for them. */
  async stop(): Promise<void> {
    this.#unfollow();
    this.#stopping.abort();
    this.#wakeAll();
    await Promise.all([...this.#loops.values()].map(({ ended }) => ended));
    for (const name of this.#loops.keys()) await this.#leases.release(name);
  }

  #wakeAll(): void {
    for (const loop of this.#loops.values()) loop.wake();
  }

  #loop(sweep: Sweep): { wake(): void; ended: Promise<void> } {
    let rouse: () => void = () => undefined;
    let awake = false;
    const wake = (): void => {
      awake = true;
      rouse();
    };
    const run = async (): Promise<void> => {
      while (!this.#stopping.signal.aborted) {
        awake = false;
        await this.#sweep(sweep);
        if (awake) continue;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, sweep.everyMs);
          timer.unref();
          rouse = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    };
    return { wake, ended: run() };
  }

  async #sweep({ name, run }: Sweep): Promise<void> {
    const started = performance.now();
    let succeeded = true;
    let renewal: NodeJS.Timeout | undefined;
    let span: Span | undefined;
    try {
      if (!(await this.#leases.hold(name))) return;
      renewal = setInterval(() => void this.#leases.hold(name).catch(lapses), RENEWAL_MS).unref();
      span = this.#begin(name);
      const { traceparent, tracestate } = span;
      await run(ownCall(this.#platform, this.#service, name, { signal: this.#stopping.signal, cause: NO_CAUSE, traceparent, tracestate }));
    } catch (error) {
      succeeded = this.#stopping.signal.aborted;
      if (!succeeded)
        this.#platform.logger.error({ err: error, service: this.#service, schedule: name }, 'a schedule failed; it runs again when due');
    } finally {
      clearInterval(renewal);
    }
    this.#platform.metrics.sweepEnded(this.#service, name, succeeded, performance.now() - started);
    span?.end({ failed: !succeeded });
  }

  #begin(schedule: string): Span {
    const facts = { 'heming.schedule': schedule, 'heming.service': this.#service };
    return this.#platform.traces.begin({ kind: 'internal', name: `sweep ${schedule}`, facts }, undefined);
  }
}
