import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The folder of the repository. */
const ROOT = join(__dirname, '..', '..', '..');
/** What `npm start` runs once everything is built; arguments follow. By its whole path: the program in front may change the folder. */
const MAIN = `require(${JSON.stringify(join(ROOT, 'apps/city/dist/main.js'))}).main(process.argv.slice(1))`;
/** A city that has not said where it listens by then never will, in milliseconds. */
const PATIENCE_MS = 60_000;

/** How to start a city. */
export interface CityOptions {
  /** The data folder. */
  readonly data: string;
  /** Arguments beside those for the data folder and a free port. */
  readonly args?: readonly string[];
  /** Settings, by the names of their variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A program and its arguments that becomes the city, such as a shell that sets limits and then executes what follows. */
  readonly under?: readonly string[];
}

/** How a process ended. */
export interface End {
  /** Absent when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The city as `npm start` runs it: a process of its own, from the present build. */
export class CityProcess {
  static readonly #living = new Set<CityProcess>();
  /** When it was started, by `performance.now()`. */
  readonly startedAt = performance.now();
  /** Resolves when the process is gone and all it printed is read. */
  readonly ended: Promise<End>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';

  private constructor({ data, args = [], settings = {}, under = [] }: CityOptions) {
    const [program = '', ...rest] = [...under, process.execPath, '-e', MAIN, '--', '--port', '0', '--data', data, ...args];
    const inherited = Object.entries(process.env).filter(([variable]) => !/^(HEMING|KAFKA|MONGODB)_/.test(variable));
    this.#child = spawn(program, rest, {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), HEMING_REQUESTS_PER_MINUTE: '10000000', HEMING_DEMO_CITY: 'off', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#stdout += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    CityProcess.#living.add(this);
    this.ended = once(this.#child, 'close').then(([code]) => {
      CityProcess.#living.delete(this);
      return { code: code as number | null, stdout: this.#stdout, stderr: this.#stderr };
    });
  }

  /** Starts a city and does not wait for it. */
  static launch(options: CityOptions): CityProcess {
    return new CityProcess(options);
  }

  /** Starts a city and waits until it listens. @throws Error with what it printed when it ends instead */
  static async start(options: CityOptions): Promise<CityProcess> {
    const city = new CityProcess(options);
    await city.listening();
    return city;
  }

  /** Kills every city that a failed test has left behind. */
  static async killAll(): Promise<void> {
    await Promise.all([...this.#living].map((city) => city.kill()));
  }

  /** Address of the gateway; known once it listens. */
  get url(): string {
    return /http:\/\/[\w.]+:\d+(?=\/\n)/.exec(this.#stdout)?.[0] ?? '';
  }

  /** What it has printed on stderr so far. */
  get complaints(): string {
    return this.#stderr;
  }

  /** Resolves when it has said where it listens. @throws Error with what it printed when it ends instead */
  async listening(): Promise<void> {
    const giveUp = AbortSignal.timeout(PATIENCE_MS);
    const gone = this.ended.then(({ code, stderr }) => Promise.reject(new Error(`the city ended with ${code}: ${stderr}`)));
    // Whoever waits for `ended` learns of the end there.
    gone.catch(() => undefined);
    while (this.url === '') await Promise.race([once(this.#child.stdout!, 'data', { signal: giveUp }), gone]);
  }

  /** Sends a signal and leaves it at that. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends the process as a power cut would: it learns nothing of it. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to stop, and waits. @returns its end; a city that does as asked has the code 0 */
  stop(): Promise<End> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}
