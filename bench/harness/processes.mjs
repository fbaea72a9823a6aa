import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 20_000;
const KEPT_OUTPUT = 4_000;

/** Requests per minute a caller may make: more than a load of one machine reaches, so that the rate limit is passed but never hit. */
const CITY_ENVIRONMENT = { HEMING_REQUESTS_PER_MINUTE: '10000000', HEMING_LOG_LEVEL: 'warn', HEMING_DEMO_CITY: 'off' };

/** A process under measurement, started by the bench and stopped by it. */
class MeasuredProcess {
  #child;
  #output = '';
  #calls = new Map();
  #lastCall = 0;
  port;

  constructor(child) {
    this.#child = child;
    const keep = (chunk) => (this.#output = (this.#output + chunk).slice(-KEPT_OUTPUT));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('message', (message) => this.#settle(message));
    child.once('exit', () => this.#calls.forEach(({ reject }) => reject(new Error(`the process ended\n${this.#output}`))));
  }

  get pid() {
    return this.#child.pid;
  }

  /** Has the process do one of its operations. */
  call(operation, argument) {
    const id = ++this.#lastCall;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#child.send({ id, operation, argument });
    });
  }

  /** Waits until the process says what `found` looks for in its messages or its output. */
  async started(found) {
    const until = performance.now() + START_MS;
    let message;
    this.#child.on('message', (said) => (message ??= said));
    for (;;) {
      const facts = found(message, this.#output);
      if (facts !== undefined) return void (this.port = facts.port);
      if (this.#child.exitCode !== null) throw new Error(`a process ended instead of starting\n${this.#output}`);
      if (performance.now() > until) throw new Error(`a process did not start within ${START_MS / 1000} s\n${this.#output}`);
      await pause(5);
    }
  }

  /** Asks the process to end, as an operator would; after a while, makes it. */
  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  }

  /** Ends the process as a power cut would: it learns nothing of it. */
  async kill() {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  #settle({ id, result, error }) {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  }
}

/** Every process that the bench has running. */
export class Processes {
  #running = new Set();
  #profiling;

  /** @param {string} [profiles] folder for CPU profiles of our processes; absent means none */
  constructor(profiles) {
    this.#profiling = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(profiles)}`];
  }

  /**
   * Starts a baseline or a driver: a file of this folder that says when it is ready.
   * @param {string} file within bench/
   * @param {readonly string[]} [args]
   */
  async start(file, args = []) {
    const child = fork(`${ROOT}bench/${file}`, args, {
      cwd: ROOT,
      silent: true,
      execArgv: file.startsWith('drivers/') ? this.#profiling : [],
    });
    return this.#started(child, (message) => (message?.ready === true ? message : undefined));
  }

  /**
   * Starts the city as `npm start` does, on the embedded engines.
   * @param {string} data its data folder
   * @param {Readonly<Record<string, string>>} [settings] variables of its own
   */
  async startCity(data, settings) {
    return this.#started(this.#spawnCity(data, 0, settings), (_, output) => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      return port === undefined ? undefined : { port: Number(port) };
    });
  }

  /** Starts the city on a given port and waits for nothing: who measures the start looks for himself. */
  launchCity(data, port) {
    return this.#kept(this.#spawnCity(data, port));
  }

  /** Starts a baseline on a given port and waits for nothing. */
  launch(file, port) {
    return this.#kept(fork(`${ROOT}bench/${file}`, [], { cwd: ROOT, silent: true, env: { ...process.env, BENCH_PORT: String(port) } }));
  }

  /** Stops a process of the bench. */
  async stop(measured) {
    await measured.stop();
    this.#running.delete(measured);
  }

  /** Kills a process of the bench. */
  async kill(measured) {
    await measured.kill();
    this.#running.delete(measured);
  }

  /** Stops whatever still runs. */
  async stopAll() {
    await Promise.all([...this.#running].map((measured) => this.stop(measured)));
  }

  #spawnCity(data, port, settings = {}) {
    return spawn(process.execPath, [...this.#profiling, 'tools/start.mjs', '--port', String(port), '--data', data], {
      cwd: ROOT,
      env: { ...process.env, ...CITY_ENVIRONMENT, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async #started(child, found) {
    const measured = this.#kept(child);
    await measured.started(found);
    return measured;
  }

  #kept(child) {
    const measured = new MeasuredProcess(child);
    this.#running.add(measured);
    return measured;
  }
}
