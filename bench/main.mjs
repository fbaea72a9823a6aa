/**
 * `npm run bench`: the hot paths of the system, each beside its baseline in the same run. docs/performance.md says what is measured and how.
 * A wrong result ends the command with 1; a missed goal does not, because other work on the machine can cause it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readCommandLine, USAGE } from './harness/command-line.mjs';
import { Processes } from './harness/processes.mjs';
import { tableOf } from './harness/report.mjs';
import { VerificationFailed } from './harness/verification.mjs';

const PATHS = [
  'gateway-read',
  'write',
  'token',
  'homes',
  'import',
  'events',
  'cold-start',
  'memory',
  'paging',
  'tracing',
  'report',
  'inbox',
  'figures',
  'sweep',
];

/** On the disk of the repository: a folder for temporary files is often kept in memory, where a flush costs nothing. */
const WORKSPACE = fileURLToPath(new URL('../.heming/bench/', import.meta.url));

/**
 * What a path works with.
 * @typedef {object} Bench
 * @property {Processes} processes
 * @property {string} folder empty, gone after the path
 * @property {number} rounds
 * @property {number} scale how many times the usual amount of data is stored
 * @property {number} homes how many homes the largest city has
 * @property {string} [cities] folder that keeps filled cities for the next run
 * @property {(text: string) => void} progress shows where the path is
 */

/** Runs one path in a folder of its own; nothing it started stays. */
async function runPath(name, options) {
  const { run } = await import(`./paths/${name}.mjs`);
  const folder = mkdtempSync(WORKSPACE);
  const processes = new Processes(options.profile);
  const started = performance.now();
  const progress = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${name}: ${text}`);
  const end = () => void processes.stopAll().then(() => process.exit(130));
  process.once('SIGINT', end);
  try {
    const { rounds, scale, homes, cities } = options;
    const findings = await run({ processes, folder, rounds, scale, homes, cities, progress });
    return findings.map((finding) => ({ path: name, ...finding, loadavg: loadavg() }));
  } catch (error) {
    if (!(error instanceof VerificationFailed)) throw error;
    console.error(`\n${name}: ${error.message}`);
    return [{ path: name, what: 'a result is wrong', detail: error.message, verdict: 'FAIL', loadavg: loadavg() }];
  } finally {
    process.off('SIGINT', end);
    await processes.stopAll();
    rmSync(folder, { recursive: true, force: true });
    progress('');
    console.error(`\r${name}: ${((performance.now() - started) / 1000).toFixed(0)} s, load ${loadavg()[0].toFixed(1)}`);
  }
}

async function main(argv) {
  const options = readCommandLine(argv, PATHS);
  if (options.help) return void process.stdout.write(USAGE);
  if (options.list) return void process.stdout.write(`${PATHS.join('\n')}\n`);
  mkdirSync(WORKSPACE, { recursive: true });
  const findings = [];
  for (const path of options.paths) findings.push(...(await runPath(path, options)));
  const { length: cores, 0: core } = cpus();
  const machine = { date: new Date().toISOString(), node: process.version, cores, cpu: core?.model ?? '', loadavg: loadavg() };
  console.log(
    `\n${machine.date}, Node ${machine.node}, ${cores} cores, load ${machine.loadavg.map((load) => load.toFixed(1)).join(' ')}, ${options.rounds} rounds\n`,
  );
  console.log(tableOf(findings));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ machine, options, findings }, undefined, 2)}\n`);
  if (findings.some(({ verdict }) => verdict === 'FAIL')) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error?.expected === true ? error.message : error);
  process.exitCode = 1;
});
