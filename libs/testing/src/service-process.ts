import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { SERVICES, servicesAt } from './services.js';

const ROOT = join(__dirname, '..', '..', '..');

/** How to start a service. */
export interface ServiceOptions {
  /** Name of its folder in `apps`. */
  readonly service: string;
  /** The data folder. */
  readonly data: string;
  /** Port to listen on; 0 takes a free one. */
  readonly port?: number;
  /** Settings, by the names of their variables. */
  readonly settings: Readonly<Record<string, string>>;
}

/** How to start every service there is. */
export interface ServicesOptions {
  /** A folder for the data folders of all. */
  readonly data: string;
  /** Settings of each, by the names of their variables. */
  readonly settings: (service: string) => Readonly<Record<string, string>>;
}

/** One service as an installation of several processes runs it, from the present build. */
export class ServiceProcess {
  static readonly #living = new Set<ServiceProcess>();
  /** Where it listens. */
  readonly port: number;
  /** Where it answers operators, if its settings say so. */
  readonly operationsPort: number | undefined;
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;

  private constructor(child: ChildProcess, gone: Promise<unknown>, port: number, operationsPort: number | undefined) {
    this.#child = child;
    this.#gone = gone;
    this.port = port;
    this.operationsPort = operationsPort;
    ServiceProcess.#living.add(this);
  }

  /** Starts a service and waits until it listens. @throws Error with what it printed when it ends instead */
  static async start({ service, data, port = 0, settings }: ServiceOptions): Promise<ServiceProcess> {
    const inherited = Object.entries(process.env).filter(([variable]) => !/^(HEMING|KAFKA|MONGODB|OTEL)_/.test(variable));
    const child = spawn(process.execPath, [join(ROOT, 'apps', service, 'dist/main.js')], {
      cwd: ROOT,
      env: { ...Object.fromEntries(inherited), HEMING_DATA: data, HEMING_GRPC_ADDRESS: `127.0.0.1:${port}`, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'close');
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      const { msg, port: listening, operationsPort } = JSON.parse(line) as { msg?: string; port?: number; operationsPort?: number };
      if (msg !== 'serving' || listening === undefined) continue;
      child.stdout.resume();
      return new ServiceProcess(child, gone, listening, operationsPort);
    }
    throw new Error(`${service} ended: ${complaints}`);
  }

  /**
   * Starts every service there is, each told where the others listen.
   * @returns the processes by the name of their service, and the `HEMING_SERVICES` that leads to them
   * @throws Error with what one printed when it ends instead
   */
  static async startAll({ data, settings }: ServicesOptions): Promise<{ processes: Record<string, ServiceProcess>; services: string }> {
    const ports = await Promise.all(SERVICES.map(freePort));
    const services = servicesAt(Object.fromEntries(SERVICES.map((service, i) => [service, `127.0.0.1:${ports[i]}`])));
    const started = SERVICES.map(async (service, i) => {
      const told = { HEMING_SERVICES: services, ...settings(service) };
      return [service, await this.start({ service, data: join(data, service), port: ports[i] ?? 0, settings: told })] as const;
    });
    return { processes: Object.fromEntries(await Promise.all(started)), services };
  }

  /** Kills every service that a failed test has left behind. */
  static async killAll(): Promise<void> {
    await Promise.all([...this.#living].map((service) => service.end('SIGKILL')));
  }

  /** Sends a signal and waits until the process is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    ServiceProcess.#living.delete(this);
    this.#child.kill(signal);
    await this.#gone;
  }
}
