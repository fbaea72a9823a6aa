import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicTextOf } from './signing-key.js';

/** The files of keys: what a backup needs stays with the city, the others in a safe. */
export const KEY_FILES = {
  identity: 'identity.txt',
  recipient: 'recipient.txt',
  signing: 'signing-key.pem',
  verification: 'verification-key.txt',
} as const;

/** Makes the keys of backups in a new folder, readable by their user alone. @throws when one of the files is there */
export async function makeKeys(folder: string): Promise<void> {
  const { generateIdentity, identityToRecipient } = await import('age-encryption');
  const identity = await generateIdentity();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text, { flag: 'wx', mode: 0o600 });
  write(KEY_FILES.identity, `${identity}\n`);
  write(KEY_FILES.recipient, `${await identityToRecipient(identity)}\n`);
  write(KEY_FILES.signing, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  write(KEY_FILES.verification, `${publicTextOf(publicKey)}\n`);
}
