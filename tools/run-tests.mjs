import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { passThrough } from './command.mjs';

/** Longest time all tests together may take; a test that hangs must not hang the command. */
const LIMIT_MS = 25 * 60_000;
/** More workers than this cost more memory than they save time. */
const MOST_WORKERS = 4;
/** What suites leave behind in a worker is collected again and again by those after them; beyond this a fresh one takes over. */
const WORKER_MEMORY = '700MB';

/**
 * Runs jest over all projects; the last line printed is `N passed, N failed`, with `, N skipped` behind it when some are.
 * @param {readonly string[]} args for jest; a bare word selects test files by their path
 */
export async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'heming-tests-'));
  try {
    const results = join(folder, 'results.json');
    const workers = args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(arg))
      ? []
      : [`--maxWorkers=${Math.min(MOST_WORKERS, availableParallelism())}`, `--workerIdleMemoryLimit=${WORKER_MEMORY}`];
    const { code } = await passThrough(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--config=jest.config.cjs', '--json', `--outputFile=${results}`, ...workers, ...args],
      { timeoutMs: LIMIT_MS },
    );
    const count = countOf(results);
    if (code !== 0 && count.failed === 0) count.failed = 1;
    console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
    process.exitCode = count.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that fails as a whole counts as one failure, and so does a run that left no results. */
function countOf(results) {
  let run;
  try {
    run = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const brokenSuites = run.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + brokenSuites.length,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}
