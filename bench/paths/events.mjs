/**
 * Events from the outbox of a document through the log to three consumers, beside a plain file that is appended to, flushed in equal batches
 * and parsed three times; and how long one event takes at the rate of a city's busiest moment.
 */
import { join } from 'node:path';
import { atLeast, atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';

const SECONDS = 2;
/** Device events a second when a city of 1.4 million is at its busiest. */
const BURST_PER_SECOND = 250;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const heming = await processes.start('drivers/events.mjs', [join(folder, 'events')]);
  const raw = await processes.start('baselines/durable-log.mjs', [join(folder, 'events.log')]);
  return compareInRounds({
    targets: [
      { name: 'heming', run: () => measured(heming) },
      { name: 'raw', run: () => measured(raw) },
    ],
    comparisons: [
      {
        what: 'events to 3 consumers',
        beside: 'flushed file',
        measure: 'perSecond',
        unit: '1/s',
        ours: 'heming',
        baseline: 'raw',
        goal: atLeast(0.3),
      },
      {
        what: 'CPU of an event',
        beside: 'flushed file',
        measure: 'cpuEach',
        unit: 'us',
        ours: 'heming',
        baseline: 'raw',
        goal: atMost(3.3),
      },
      { what: 'p99 at 250 events/s', beside: 'flushed file', measure: 'p99', unit: 'ms', ours: 'heming', baseline: 'raw', goal: atMost(4) },
      { what: 'p99 at 250 events/s', measure: 'p99', unit: 'ms', ours: 'heming', goal: atMost(1_000, ' ms') },
    ],
    rounds,
    progress,
  });
}

async function measured(target) {
  const cpu = cpuMicros(target.pid);
  const { count, seconds } = await target.call('throughput', SECONDS);
  const cpuEach = (cpuMicros(target.pid) - cpu) / count;
  const latency = await target.call('latency', { perSecond: BURST_PER_SECOND, seconds: SECONDS });
  verifyEqual(latency.count, BURST_PER_SECOND * SECONDS, 'events heard by every consumer');
  return { perSecond: count / seconds, cpuEach, p50: latency.p50, p99: latency.p99 };
}
