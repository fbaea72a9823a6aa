import type { RegistryService } from '@heming/contracts/registry/v1';
import { openEngines } from '@heming/embedded';
import {
  clientOf,
  collectionsOf,
  endpointOf,
  LocalChannel,
  NO_METRICS,
  ownCall,
  platformOf,
  startService,
  type Client,
  type DocumentStore,
  type EventLog,
  type Principal,
} from '@heming/kit';
import { applyMigration, openMongoStore, planMigration, type MongoConnection } from '@heming/mongo';
import { registry } from '@heming/registry';
import { TEST_DATA_KEY, temporaryFolder } from '@heming/testing';
import pino from 'pino';

/** Registers and changes everything in the city. */
export const CLERK: Principal = { subject: 'registrar', grants: [{ role: 'COUNTY', division: '2111' }] };

/** The registry whole, its documents in MongoDB as in production: migrated first, then opened. */
export interface RegistryOn {
  readonly client: Client<RegistryService>;
  readonly log: EventLog;
  readonly store: DocumentStore;
  stop(): Promise<void>;
}

/** Starts the registry. @param seen how the service sees its store; as it is by default */
export async function registryOn(
  connection: MongoConnection,
  seen: (store: DocumentStore) => DocumentStore = (store) => store,
): Promise<RegistryOn> {
  await applyMigration(await planMigration(connection, 'registry', collectionsOf(registry as never, false)), { drop: false });
  const folder = temporaryFolder();
  const embedded = await openEngines({ data: folder.path });
  const engines = {
    ...embedded,
    openStore: (service: string) => Promise.resolve(seen(openMongoStore({ connection, service }))),
  };
  const platform = platformOf('demo', engines, {
    logger: pino({ level: 'silent' }),
    metrics: NO_METRICS,
    dataKey: TEST_DATA_KEY,
    channelTo: (service) => {
      throw new RangeError(`the test gives no channel to ${service}`);
    },
  });
  const runtime = await startService(registry, platform);
  const channel = new LocalChannel(() => endpointOf(runtime));
  const call = { ...ownCall(platform, registry.name, 'test'), principal: CLERK };
  return {
    client: clientOf<RegistryService>(platform.contract, channel, registry.contract as never, call),
    log: embedded.log,
    store: openMongoStore({ connection, service: 'registry' }),
    async stop() {
      await runtime.stop();
      await embedded.close();
      folder.remove();
    },
  };
}

/** The reason of a refusal, or `none`. */
export function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
}
