import { openDocumentStore, openEnvironment } from '@heming/embedded';
import { documentStoreConformance } from './document-store-conformance.js';
import { temporaryFolder } from './temporary-folder.js';

documentStoreConformance('the embedded store', () => {
  const folder = temporaryFolder();
  const open = (): { environment: ReturnType<typeof openEnvironment>; store: ReturnType<typeof openDocumentStore> } => {
    const environment = openEnvironment({ directory: folder.path });
    return { environment, store: openDocumentStore({ environment, service: 'testing' }) };
  };
  let opened = open();
  return Promise.resolve({
    store: opened.store,
    async reopen() {
      await opened.environment.close();
      opened = open();
      return opened.store;
    },
    async close() {
      await opened.environment.close();
      folder.remove();
    },
  });
});
