/** The figures of a city's cases of a year, as a page or a monthly report asks for them: beside a loop that reads every document once. */
import { join } from 'node:path';
import { atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';

const CASES = 20_000;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const ours = await processes.start('drivers/cases.mjs', [join(folder, 'cases')]);
  const loop = await processes.start('baselines/case-scan.mjs', [join(folder, 'loop.mdb')]);
  for (const filled of [ours, loop]) await filled.call('fillYear', CASES);
  const figures = await ours.call('figures');
  const counted = await ours.call('bruteForce');
  verifyEqual(Object.fromEntries(Object.keys(counted).map((count) => [count, figures[count]])), counted, 'the figures');
  return compareInRounds({
    targets: [
      { name: 'GetCaseFigures', run: () => counting(ours) },
      { name: 'read all', run: () => counting(loop) },
    ],
    comparisons: [
      { what: 'figures of 20,000 cases', measure: 'millis', ours: 'GetCaseFigures', goal: atMost(1_000, ' ms') },
      { what: 'CPU of a case', measure: 'cpuMicros', ours: 'GetCaseFigures', baseline: 'read all', goal: atMost(2) },
    ],
    rounds,
    progress,
  });
}

async function counting(driver) {
  const cpu = cpuMicros(driver.pid);
  const started = performance.now();
  await driver.call('figures');
  return { millis: performance.now() - started, cpuMicros: (cpuMicros(driver.pid) - cpu) / CASES };
}
