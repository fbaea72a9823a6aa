import { once } from 'node:events';
import {
  clientOf,
  endpointOf,
  LocalChannel,
  NO_METRICS,
  ownCall,
  platformOf,
  startService,
  StoreReadOnly,
  type Client,
  type DocumentCollection,
  type DocumentStore,
  type Engines,
  type Entity,
  type EventLog,
  type Principal,
  type Runtime,
  type ServiceDefinition,
  type SubscriptionOptions,
} from '@heming/kit';
import { TEST_DATA_KEY } from '@heming/testing';
import pino from 'pino';

/** Where a process may die on the way of an event from its document to the log. */
export const MOMENTS = ['between state and log', 'between log and drain', 'amid the drain'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a life may be made to suffer. */
export interface Fate {
  /** Told of each moment as it is reached; answers whether the process dies there. */
  dies(moment: Moment): boolean;
}

const IMMORTAL: Fate = { dies: () => false };

/** Tries follow at once, so that a test need not wait; their number is the service's. */
const HASTE = { initialMs: 1, factor: 1, maxMs: 1 };

/** One life of a service on engines that outlive it. From its death on, nothing it does reaches them. */
export class MortalService<S> {
  #dead = false;
  /** Documents drained since the last publication. */
  #drains = 0;
  #runtime!: Runtime;
  readonly #fate: Fate;
  readonly #engines: Engines;

  private constructor(engines: Engines, fate: Fate) {
    this.#engines = engines;
    this.#fate = fate;
  }

  /** Starts a service. */
  static async begin<S, D>(definition: ServiceDefinition<S, D>, engines: Engines, fate: Fate = IMMORTAL): Promise<MortalService<S>> {
    const life = new MortalService<S>(engines, fate);
    const mortal: Engines = {
      log: life.#log(engines.log),
      openStore: async (service) => life.#store(await engines.openStore(service)),
      close: () => Promise.resolve(),
    };
    const platform = platformOf('demo', mortal, {
      logger: pino({ level: 'silent' }),
      metrics: NO_METRICS,
      dataKey: TEST_DATA_KEY,
      channelTo: (service) => {
        throw new RangeError(`the test gives no channel to ${service}`);
      },
    });
    life.#runtime = await startService(definition, platform);
    return life;
  }

  /** Whether it died. */
  get dead(): boolean {
    return this.#dead;
  }

  /** A client acting for somebody. */
  as(principal: Principal): Client<S> {
    const { platform, definition } = this.#runtime;
    const channel = new LocalChannel(() => endpointOf(this.#runtime));
    return clientOf<S>(platform.contract, channel, definition.contract as never, {
      ...ownCall(platform, definition.name, 'test'),
      principal,
    });
  }

  /** Stops it, or takes the dead out of memory. */
  end(): Promise<void> {
    return this.#runtime.stop();
  }

  /** Resolves when a consumer group has taken all events there are. */
  async caughtUp(group: string): Promise<boolean> {
    return (await this.#engines.log.lag(group)).every(({ behind }) => behind === 0);
  }

  #die(moment: Moment): void {
    this.#dead ||= this.#fate.dies(moment);
    this.#live();
  }

  #live(): void {
    if (this.#dead) throw new StoreReadOnly('the process is gone');
  }

  /** Runs an effect, unless the process is dead before, or dies before it is told of it. */
  async #around<R>(effect: () => Promise<R>): Promise<R> {
    this.#live();
    const outcome = await effect();
    this.#live();
    return outcome;
  }

  #log(log: EventLog): EventLog {
    return {
      ensureTopics: (topics) => log.ensureTopics(topics),
      lag: (group) => log.lag(group),
      parked: (group, limit) => log.parked(group, limit),
      replayParked: (group, ids) => log.replayParked(group, ids),
      reader: log.reader,
      close: () => Promise.resolve(),
      subscribe: (subscription: SubscriptionOptions) =>
        log.subscribe({
          ...subscription,
          retry: { ...subscription.retry, ...HASTE },
          handler: async (event, control) => {
            try {
              await this.#around(() => subscription.handler(event, control));
            } catch (error) {
              // The dead give no event back, so that it is neither tried again nor parked.
              if (this.#dead && !control.signal.aborted) await once(control.signal, 'abort');
              throw error;
            }
          },
        }),
      publish: async (topic, events) => {
        this.#die('between state and log');
        this.#drains = 0;
        await this.#around(() => log.publish(topic, events));
        this.#die('between log and drain');
      },
    };
  }

  #store(store: DocumentStore): DocumentStore {
    return {
      writable: true,
      exclusive: store.exclusive,
      close: () => store.close(),
      collection: async <T extends Entity>(declaration: Parameters<typeof store.collection<T>>[0]) =>
        this.#collection(await store.collection(declaration)),
    };
  }

  #collection<T extends Entity>(documents: DocumentCollection<T>): DocumentCollection<T> {
    return {
      get: (name) => this.#around(() => documents.get(name)),
      find: (query) => documents.find(query),
      count: (where) => this.#around(() => documents.count(where)),
      pending: (limit) => documents.pending(limit),
      insert: (added) => this.#around(() => documents.insert(added)),
      remove: (name, revision) => this.#around(() => documents.remove(name, revision)),
      replace: async (next, revision) => {
        const before = await this.#around(() => documents.get(next.state.name));
        // The first drain is on its way when the second one is not any more: some are drained and some are not.
        const drains = (before?.outbox.events.length ?? 0) > next.outbox.events.length;
        if (drains && ++this.#drains > 1) this.#die('amid the drain');
        return this.#around(() => documents.replace(next, revision));
      },
    };
  }
}
