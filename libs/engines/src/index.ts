export { openBackupSource, openEngines, openOwnEngines, openRestoreTarget } from './open-engines.js';
