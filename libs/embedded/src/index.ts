/** What `npm start` runs on: documents and events in one folder, without a server. */
export { openDocumentStore, type DocumentStoreOptions } from './document-store.js';
export { openEngines } from './engines.js';
export { EmbeddedEnvironment, openEnvironment, type EnvironmentOptions } from './environment.js';
export { EmbeddedEventLog, openEventLog, type EventLogOptions } from './event-log.js';
export { DataFolderInUse, DataFolderUnwritable } from './folder-lock.js';
export { FolderNotEmpty, openRestorePlace } from './restore-place.js';
export { NoData, openSnapshot, type Snapshot } from './snapshot.js';
