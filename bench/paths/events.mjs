/**
 * Events from the outbox of a document through the log to three consumers, beside a plain file that is appended to, flushed in equal batches
 * and parsed three times; and how long one event takes at the rate of a city's busiest moment.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atLeast, atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';

/** How long events are saved as fast as they go; those under way are waited for. */
const FULL_SECONDS = 1;
const BURST_SECONDS = 2;
/** Time to empty the outboxes of what was saved at full speed, in milliseconds. */
const SETTLE_MS = 300;
/** Device events a second when a city of 1.4 million is at its busiest. */
const BURST_PER_SECOND = 250;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const heming = await processes.start('drivers/events.mjs', [join(folder, 'events')]);
  const raw = await processes.start('baselines/durable-log.mjs', [join(folder, 'events.log')]);
  return compareInRounds({
    targets: [
      { name: 'Heming', run: () => measured(heming) },
      { name: 'flushed file', run: () => measured(raw) },
    ],
    comparisons: [
      { what: 'events to 3 consumers', measure: 'perSecond', ours: 'Heming', baseline: 'flushed file', goal: atLeast(0.3) },
      { what: 'CPU of an event', measure: 'cpuMicros', ours: 'Heming', baseline: 'flushed file', goal: atMost(3.3) },
      { what: 'p99 at 250 events/s', measure: 'p99Millis', ours: 'Heming', baseline: 'flushed file', goal: atMost(4) },
      { what: 'p99 at 250 events/s', measure: 'p99Millis', ours: 'Heming', goal: atMost(1_000, ' ms') },
    ],
    rounds,
    progress,
  });
}

async function measured(target) {
  const cpu = cpuMicros(target.pid);
  const { count, seconds } = await target.call('throughput', FULL_SECONDS);
  const cpuOfAll = cpuMicros(target.pid) - cpu;
  await pause(SETTLE_MS);
  const latency = await target.call('latency', { perSecond: BURST_PER_SECOND, seconds: BURST_SECONDS });
  verifyEqual(latency.count, BURST_PER_SECOND * BURST_SECONDS, 'events heard by every consumer');
  return { perSecond: count / seconds, cpuMicros: cpuOfAll / count, p99Millis: latency.p99 };
}
