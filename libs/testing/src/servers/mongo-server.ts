import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder, type TemporaryFolder } from '../temporary-folder.js';
import { Door } from './door.js';

/** What starts the engine, and what installs it. */
const TOOLS = join(__dirname, '../../../../tests/engines');

/** How to start the engine here. */
interface Toolchain {
  /** Path of the engine's package. */
  readonly engine: string;
  /** Program and its arguments that run a script of Node with a fitting glibc. */
  readonly node: readonly [string, ...string[]];
}

/** Installs the engine, unless it is there. */
function toolchain(): Toolchain {
  const printed = execFileSync(process.execPath, [join(TOOLS, 'mongo-toolchain.mjs')]);
  return JSON.parse(printed.toString()) as Toolchain;
}

/** A MongoDB of our own, in a process that can be killed and started again under the same address. */
export class MongoServer {
  readonly door: Door;
  readonly #folder: TemporaryFolder;
  #process: ChildProcess | undefined;

  private constructor(door: Door, folder: TemporaryFolder) {
    this.door = door;
    this.#folder = folder;
  }

  static async start(): Promise<MongoServer> {
    const server = new MongoServer(await Door.open(), temporaryFolder());
    await server.restart();
    return server;
  }

  get uri(): string {
    return `mongodb://127.0.0.1:${this.door.port}/?directConnection=true`;
  }

  /** Starts it on the data that are there. */
  async restart(): Promise<void> {
    const { engine, node } = toolchain();
    const [program, ...args] = node;
    const process = spawn(program, [...args, join(TOOLS, 'children/mongo-engine.cjs'), engine, join(this.#folder.path, 'db')], {
      cwd: this.#folder.path,
      env: { ...globalThis.process.env, TMPDIR: this.#folder.path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = process;
    const complaints: string[] = [];
    process.stderr?.on('data', (text: Buffer) => complaints.push(text.toString()));
    const lines = createInterface({ input: process.stdout as NodeJS.ReadableStream });
    const ended = once(process, 'exit').then(() => Promise.reject(new Error(`the engine did not start: ${complaints.join('')}`)));
    ended.catch(() => undefined);
    const [uri] = (await Promise.race([once(lines, 'line'), ended])) as [string];
    this.door.leadTo(decodeURIComponent(new URL(uri).host));
  }

  /** Ends it as a power failure does: at once, whatever it is about. */
  async kill(): Promise<void> {
    if (this.#process === undefined) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
    this.#process = undefined;
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.door.close();
    this.#folder.remove();
  }
}
