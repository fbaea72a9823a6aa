import { spawnSync } from 'node:child_process';

/**
 * `test`, or where the machine lacks something a test that is reported as skipped, with a line that says why.
 * @param possible whether the machine can do what the test needs @param need what that is
 */
export function wherePossible(possible: boolean, need: string): typeof test {
  if (possible) return test;
  process.stdout.write(`skipped, because this machine has no ${need}\n`);
  return test['skip'];
}

/** Whether a program with its arguments runs here and succeeds. */
export function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;
}
