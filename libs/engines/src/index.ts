export { openBackupSource } from './open-backup-source.js';
export { openEngines, openOwnEngines, openRestoreTarget } from './open-engines.js';
