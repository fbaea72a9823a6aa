import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose' with { 'resolution-mode': 'import' };
import type { ProviderSecrets } from '../provider/provider-secrets.js';

const FILE = 'demo-provider.json';

/** The secrets of the demonstration's provider, read from the data folder, or made: a restart signs nobody out before his token ends. */
export async function keptSecrets(folder: string): Promise<ProviderSecrets> {
  const file = join(folder, FILE);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProviderSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets = { keys: [await newKey()], cookieKey: randomBytes(32).toString('base64url') };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

async function newKey(): Promise<JWK> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(key) };
}
