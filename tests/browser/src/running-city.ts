import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT = join(__dirname, '../../..');
const SAMPLES = join(ROOT, 'docs/samples');
/** What `npm start` runs once everything is built; arguments follow. */
const MAIN = `require(${JSON.stringify(join(ROOT, 'apps/city/dist/main.js'))}).main(process.argv.slice(1))`;
/** The bureau of the county that the samples lie in. */
const COUNTY = 'dev-county-211103';

/** A city in a process of its own, on a free port, with the samples of the register. */
export class RunningCity {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it on an empty data folder. @throws Error with what it printed when it ends before it listens */
  static async start(data: string): Promise<RunningCity> {
    const child = spawn(process.execPath, ['-e', MAIN, '--', '--port', '0', '--data', data, '--no-demo'], {
      env: { ...process.env, HEMING_REQUESTS_PER_MINUTE: '10000000' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      printed += chunk.toString();
      const url = /Open +(http:\S+)\//.exec(printed)?.[1];
      if (url !== undefined) {
        child.stdout.resume();
        return new RunningCity(url, child);
      }
    }
    throw new Error(`the city did not start:\n${printed}`);
  }

  /** Calls the API as a development principal. @throws Error with the problem when it is refused */
  async call(path: string, body?: unknown, token = COUNTY): Promise<Record<string, unknown>> {
    return this.#send(
      path,
      body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) },
      token,
      'application/json',
    );
  }

  /** Brings a sample table in, and waits until it is registered. */
  async bring(kind: string, file: string): Promise<void> {
    const { name } = await this.call('/v1/imports', { kind, fileName: file, division: 'divisions/211103' });
    await this.#send(`/v1/${String(name)}:upload`, { method: 'POST', body: readFileSync(join(SAMPLES, file)) }, COUNTY, 'text/csv');
    await this.#rests(String(name));
    await this.call(`/v1/${String(name)}:commit`, {});
    await this.#rests(String(name));
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await ended;
  }

  /** Reads the progress of an import to its end: the stream is complete when the job rests. */
  async #rests(name: string): Promise<void> {
    await (await fetch(`${this.url}/v1/${name}:watch`, { headers: { authorization: `Bearer ${COUNTY}` } })).text();
  }

  async #send(path: string, init: RequestInit, token: string, type: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': type } });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
