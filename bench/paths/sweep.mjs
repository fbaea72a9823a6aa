/**
 * The clocks of cases whose deadline has passed: every case gets its red lamp, and whoever is above is told, durably and once. Beside a loop that finds and
 * puts as many documents; and a case of ten thousand beside a case of a thousand.
 */
import { join } from 'node:path';
import { atLeast, atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';

const MANY = 10_000;
const FEW = 1_000;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const many = await processes.start('drivers/cases.mjs', [join(folder, 'many')]);
  const few = await processes.start('drivers/cases.mjs', [join(folder, 'few')]);
  const others = await processes.start('drivers/cases.mjs', [join(folder, 'others')]);
  const loop = await processes.start('baselines/due-sweep.mjs', [join(folder, 'loop.mdb')]);
  const findings = await compareInRounds({
    targets: [
      { name: '10,000 due', run: () => sweeping(many, MANY) },
      { name: '1,000 due', run: () => sweeping(few, FEW) },
      { name: 'deadlines', run: () => sweeping(others, FEW, 'fillUncertain', 'recompute') },
      { name: 'repairs', run: () => sweeping(others, FEW, 'fillRepairs', 'turnRepairs') },
      { name: 'find + put', run: () => sweeping(loop, MANY) },
    ],
    comparisons: [
      { what: 'cases turned, 10,000 due', measure: 'perSecond', ours: '10,000 due', baseline: 'find + put', goal: atLeast(0.3) },
      { what: 'CPU of a case, 10,000 due', measure: 'cpuMicros', ours: '10,000 due', baseline: 'find + put', goal: atMost(3.3) },
      { what: 'CPU of a case, 10,000 due', measure: 'cpuMicros', ours: '10,000 due', baseline: '1,000 due', goal: atMost(1.2) },
      { what: 'deadlines counted anew', measure: 'perSecond', ours: 'deadlines', baseline: 'find + put', goal: atLeast(0.3) },
      { what: 'repairs turned', measure: 'perSecond', ours: 'repairs', baseline: 'find + put', goal: atLeast(0.3) },
    ],
    rounds,
    progress,
  });
  for (const driver of [many, few]) verifyEqual(await driver.call('due'), 0, 'clocks left to be turned');
  return findings;
}

/** Makes documents due that were not there, and sweeps over all of them. */
async function sweeping(driver, count, fill = 'fillDue', sweep = 'sweep') {
  await driver.call(fill, count);
  const cpu = cpuMicros(driver.pid);
  const started = performance.now();
  verifyEqual(await driver.call(sweep, count), count, 'documents turned');
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpuMicros: (cpuMicros(driver.pid) - cpu) / count };
}
