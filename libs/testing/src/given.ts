import { loadContract, ROLES, type Announcement, type Input, type ServiceName } from '@heming/contracts';
import { openEngines } from '@heming/embedded';
import {
  clientOf,
  DemoClock,
  endpointOf,
  LocalChannel,
  NO_METRICS,
  NO_TRACES,
  newTraceparent,
  ownCall,
  startService,
  systemIds,
  systemRandom,
  type Channel,
  type Client,
  type DocumentStore,
  type Endpoint,
  type Engines,
  type Entity,
  type GaugeReading,
  type ReadGauge,
  type Environment,
  type Platform,
  type Principal,
  type ServiceDefinition,
  type Stored,
} from '@heming/kit';
import pino from 'pino';
import { alteredStore } from './altered-store.js';
import { temporaryFolder } from './temporary-folder.js';

/** Protects the sealed fields of tests; no secret. */
export const TEST_DATA_KEY = new Uint8Array(32).fill(7);

/** What a test says before the service starts. */
export interface Givens {
  /** Clock, ids and randomness; by default those of the machine. */
  readonly environment?: Partial<Environment>;
  /** Where browsers reach the gateway; nobody has said so by default. */
  readonly publicUrl?: string;
  /** Other services, by full name, as channels. */
  readonly channels?: Readonly<Record<string, Channel>>;
  /** Wraps the store before the service gets it, to see or to break what it does. */
  readonly storeThrough?: (store: DocumentStore) => DocumentStore;
}

/** A service whole, on the embedded engines in a temporary folder, reached through its contract. */
export interface Given<S> {
  readonly platform: Platform;
  readonly endpoint: Endpoint;
  /** A typed client acting for a principal, who may say why he asks for personal data. */
  as(principal: Principal, why?: { readonly purpose: string; readonly caseId?: string }): Client<S>;
  /**
   * Hands the service an event and waits until its reaction has succeeded; rejects when it failed.
   * @param id of the event, where it matters: a new one by default
   */
  hears<D extends object>(announcement: Announcement<string, Input<D> & object>, id?: string): Promise<void>;
  /** Runs one of the service's schedules now, to its end; rejects when it fails. */
  sweeps(schedule: string): Promise<void>;
  /** What the gauges of the service say now. */
  gauges(): Promise<readonly GaugeReading[]>;
  /** All events announced so far, oldest first. */
  announced(): readonly Announcement[];
  /** Where the engines keep the data. */
  readonly folder: string;
  /** Everything logged so far. */
  logged(): string;
  /** Stops the service; the data stay, so that `restart` finds them. */
  stop(): Promise<void>;
}

/** What stands in for the embedded engines. */
let instead = (embedded: Engines): Engines => embedded;

/** Makes every `given` of a test file run on other engines, made of the embedded ones: so that the tests of a service prove an engine. */
export function givenOn(engines: (embedded: Engines) => Engines): void {
  instead = engines;
}

/** Starts a service for a test; it is stopped and its folder removed by `stop`. */
export async function given<S, D>(definition: ServiceDefinition<S, D>, givens: Givens = {}): Promise<Given<S>> {
  const contract = loadContract();
  const folder = temporaryFolder();
  const engines = instead(await openEngines({ data: folder.path }));
  const clock = givens.environment?.clock ?? new DemoClock();
  const throughGiven = givens.storeThrough ?? ((store) => store);
  const announced = new Map<string, Announcement>();
  const lines: string[] = [];
  const gauges: ReadGauge[] = [];
  const waiting = new Map<string, (succeeded: boolean) => void>();
  const platform: Platform = {
    contract,
    roles: ROLES,
    environment: { clock, ids: systemIds(clock), random: systemRandom, ...givens.environment },
    log: engines.log,
    logger: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }),
    dataKey: TEST_DATA_KEY,
    publicUrl: givens.publicUrl,
    traces: NO_TRACES,
    metrics: {
      ...NO_METRICS,
      eventHandled: (_service, type, succeeded) => waiting.get(type)?.(succeeded),
      watch(_service, read) {
        gauges.push(...read);
        return () => undefined;
      },
    },
    openStore: async (service) =>
      recording(throughGiven(await engines.openStore(service)), (id, type, data) => {
        const codec = contract.events.get(type)?.codec;
        if (codec !== undefined) announced.set(id, { type, data: codec.decode(data) });
      }),
    channelTo(service) {
      const channel = givens.channels?.[service];
      if (channel === undefined) throw new RangeError(`the test gives no channel to ${service}`);
      return channel;
    },
  };
  const runtime = await startService(definition, platform);
  const endpoint = endpointOf(runtime);
  const channel = new LocalChannel(() => endpoint);
  const name: ServiceName<S> = definition.contract;
  return {
    platform,
    endpoint,
    as: (principal, why) => clientOf(contract, channel, name, { ...ownCall(platform, definition.name, 'test'), principal, ...why }),
    async hears({ type, data }, id = `test:${platform.environment.ids.next()}`) {
      const event = contract.events.get(type);
      if (event === undefined) throw new RangeError(`${type} is not an event`);
      const handled = new Promise<void>((resolve, reject) => {
        waiting.set(type, (succeeded) => (succeeded ? resolve() : reject(new Error(`the reaction to ${type} failed`))));
      });
      const key = String((data as Record<string, unknown>)[event.keyField]);
      await engines.log.publish(event.topic, [
        { id, type, key, time: Date.now(), data: event.codec.encode(data), traceparent: newTraceparent() },
      ]);
      await handled;
    },
    async sweeps(name) {
      const schedule = definition.schedules.find((one) => one.name === name);
      if (schedule === undefined) throw new RangeError(`the service has no schedule ${name}`);
      const call = ownCall(platform, definition.name, name, { cause: { id: '', fingerprint: '' } });
      await schedule.run(call, runtime.deps(call).deps as D);
    },
    folder: folder.path,
    gauges: async () => (await Promise.all(gauges.map((read) => read()))).flat(),
    logged: () => lines.join(''),
    announced: () => [...announced.values()],
    async stop() {
      await runtime.stop();
      await engines.close();
      folder.remove();
    },
  };
}

/** A store that shows what is announced through it at the moment it is saved. */
function recording(store: DocumentStore, announced: (id: string, type: string, data: Uint8Array) => void): DocumentStore {
  const note = ({ outbox }: Stored<Entity>): void => outbox.events.forEach(({ id, type, data }) => announced(id, type, data));
  return alteredStore(store, (documents) => ({
    async insert(added) {
      const outcomes = await documents.insert(added);
      added.forEach((document, i) => outcomes[i]?.inserted === true && note(document));
      return outcomes;
    },
    async replace(next, revision) {
      const outcome = await documents.replace(next, revision);
      if (outcome === 'replaced') note(next);
      return outcome;
    },
  }));
}
