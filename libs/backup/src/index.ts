/** Backups: what a city holds, encrypted and signed, and brought back. */
export { readIdentities, readRecipients } from './age-keys.js';
export { BackupRefused } from './backup-refused.js';
export { readErasures } from './erasures.js';
export { KEY_FILES, makeKeys } from './make-keys.js';
export { MANIFEST_FILE, readManifest, type Manifest, type NewManifest, type Part } from './manifest.js';
export { checkBackup, restoreBackup, type Restored, type RestoreOptions } from './restore-backup.js';
export { readSigningKey, type SigningKey } from './signing-key.js';
export { writeBackup, type BackupOptions, type CityParts } from './write-backup.js';
