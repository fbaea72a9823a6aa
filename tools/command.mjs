import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A failure that its message explains: shown without a stack. */
export class ExpectedFailure extends Error {
  expected = true;
}

/**
 * Runs a program in the root and keeps what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, input?: Buffer }} [options]
 * @returns {Promise<{ code: number, output: string }>} its exit code (1 when it was killed) and both streams together
 */
export function collect(program, args, options = {}) {
  return run(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Runs a program in the root on this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} its exit code; `output` is empty
 */
export function passThrough(program, args, options = {}) {
  return run(program, args, { ...options, stdio: 'inherit' });
}

function run(program, args, { env = {}, timeoutMs, stdio }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio,
      shell: process.platform === 'win32' && program === 'npm',
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * Does one step of a command and prints one line about it: what, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function announced(title, step) {
  const started = performance.now();
  if (process.stderr.isTTY) process.stderr.write(`${title} …\r`);
  const outcome = await step();
  console.error(`${title} … ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return outcome;
}
