import { randomBytes } from 'node:crypto';
import { DemoCity, loadDemoCity, type Json, type LoadProgress, type Register } from '@heming/demo-city';
import type { Platform, Settings } from '@heming/kit';
import type { Logger } from 'pino';
import { localComplaints } from './local-complaints.js';
import { localCredit } from './local-credit.js';
import { localRegister } from './local-register.js';
import { readLoadRecord, writeLoadRecord } from './load-record.js';

/** What is to be loaded, where, and who is told. */
export interface DemoLoadOptions {
  readonly platform: Platform;
  readonly settings: Pick<Settings, 'mode' | 'data' | 'demoCity' | 'services'>;
  readonly logger: Logger;
  /** Told how far the load is, again and again. */
  readonly progress: (progress: LoadProgress) => void;
  /** The city; that of `npm start` by default. */
  readonly city?: DemoCity;
}

/** Where the made-up city of a data folder stands when the city starts. */
export type DemoCityState = 'ABSENT' | 'LOADING' | 'LOADED';

/**
 * The made-up city of a demonstration: a register without quarters is offered it once. It is loaded while the city answers already, and a load
 * that was interrupted goes on at the next start.
 */
export class DemoLoad {
  readonly state: DemoCityState;
  readonly #options: DemoLoadOptions;
  readonly #load: string;
  readonly #end = new AbortController();
  #running: Promise<void> = Promise.resolve();

  private constructor(options: DemoLoadOptions, state: DemoCityState, load: string) {
    this.#options = options;
    this.state = state;
    this.#load = load;
  }

  /** Looks whether there is something to load. */
  static async of(options: DemoLoadOptions): Promise<DemoLoad> {
    const { settings, platform, city = new DemoCity() } = options;
    // A gateway does not wait for services in other processes; `heming demo load` fills their register.
    if (settings.mode !== 'demo' || settings.services.size > 0) return new DemoLoad(options, 'ABSENT', '');
    const record = readLoadRecord(settings.data);
    const register = localRegister(platform);
    if (record?.state === 'LOADING' && settings.demoCity === 'on') return new DemoLoad(options, 'LOADING', record.load);
    const [first] = city.quarters();
    if (await hasQuarters(register, { query: first?.code })) return new DemoLoad(options, 'LOADED', '');
    const wanted = record === undefined && settings.demoCity === 'on' && !(await hasQuarters(register, {}));
    return new DemoLoad(options, wanted ? 'LOADING' : 'ABSENT', newLoad());
  }

  /** Loads what is to be loaded, in the background. @param ended told in the end, with what went wrong if anything did */
  begin(ended: (fault?: unknown) => void): void {
    if (this.state !== 'LOADING') return;
    this.#running = this.#run().then(
      () => ended(),
      (fault: unknown) => {
        if (this.#end.signal.aborted) return;
        // What this load has met may be what it failed of: the next start begins anew and passes over what is there.
        writeLoadRecord(this.#options.settings.data, { load: newLoad(), state: 'LOADING' });
        ended(fault);
      },
    );
  }

  /** Breaks a load off: it goes on at the next start. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { platform, settings, progress, city = new DemoCity() } = this.#options;
    writeLoadRecord(settings.data, { load: this.#load, state: 'LOADING' });
    const services = { complaints: localComplaints(platform), credit: localCredit(platform) };
    await loadDemoCity(localRegister(platform), { city, load: this.#load, signal: this.#end.signal, progress, ...services });
    writeLoadRecord(settings.data, { load: this.#load, state: 'LOADED' });
  }
}

async function hasQuarters(register: Register, query: Json): Promise<boolean> {
  const { quarters = [] } = await register.call('ListQuarters', { ...query, pageSize: 1 }, new AbortController().signal);
  return (quarters as readonly unknown[]).length > 0;
}

/** Identifies a load. */
function newLoad(): string {
  return randomBytes(8).toString('hex');
}
