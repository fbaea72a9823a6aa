import type { Engines } from '@heming/kit';
import { openDocumentStore } from './document-store.js';
import { openEnvironment } from './environment.js';
import { openEventLog } from './event-log.js';

/** Opens the document stores and the event log of a process in one data folder. @throws DataFolderInUse, DataFolderUnwritable */
export function openEngines({ data }: { readonly data: string }): Promise<Engines> {
  const environment = openEnvironment({ directory: data });
  const log = openEventLog({ environment });
  return Promise.resolve({
    log,
    openStore: (service: string) => Promise.resolve(openDocumentStore({ environment, service })),
    async close() {
      await log.close();
      await environment.close();
    },
  });
}
