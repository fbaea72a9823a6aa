import { loadContract, ROLES, type Contract, type Role } from '@heming/contracts';
import type { Logger } from 'pino';
import type { Channel } from './channel.js';
import { DemoClock, systemClock } from './clock.js';
import { systemIds, systemRandom } from './ids.js';
import type { Metrics } from './metrics.js';
import type { DocumentStore } from './ports/document-store.js';
import type { Environment } from './ports/environment.js';
import type { EventLog } from './ports/event-log.js';
import { NO_TRACES, type Traces } from './traces.js';

/** Everything a service stands on. The host, or `run`, makes one per process. */
export interface Platform {
  readonly contract: Contract;
  readonly roles: Readonly<Record<string, Role>>;
  readonly environment: Environment;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly traces: Traces;
  /** Key that protects sealed fields at rest, 32 bytes; a service that seals any does not start without. */
  readonly dataKey?: Uint8Array | undefined;
  /** Where browsers reach the gateway; empty or absent when nobody has said so. */
  readonly publicUrl?: string | undefined;
  /** Opens the store of a service; called once per service. */
  openStore(service: string): Promise<DocumentStore>;
  /** The way to a service, by full name; may be asked before the service has started. */
  channelTo(service: string): Channel;
}

/** The storage and event engines of a process, chosen by configuration: `@heming/embedded` or the production ones. */
export interface Engines {
  readonly log: EventLog;
  openStore(service: string): Promise<DocumentStore>;
  close(): Promise<void>;
}

/** The platform of a process: the contract, its engines, the machine's or the demonstration's clock. */
export function platformOf(
  mode: 'demo' | 'production',
  engines: Engines,
  rest: Pick<Platform, 'logger' | 'metrics' | 'channelTo'> & Partial<Pick<Platform, 'environment' | 'dataKey' | 'publicUrl' | 'traces'>>,
): Platform {
  const clock = mode === 'demo' ? new DemoClock() : systemClock;
  return {
    contract: loadContract(),
    roles: ROLES,
    environment: { clock, ids: systemIds(clock), random: systemRandom },
    log: engines.log,
    traces: NO_TRACES,
    openStore: (service) => engines.openStore(service),
    ...rest,
  };
}
