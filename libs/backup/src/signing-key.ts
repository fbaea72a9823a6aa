import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BackupRefused } from './backup-refused.js';

/** What signs manifests. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** The public key, 32 bytes in base64url: what a restore has to be told. */
  readonly publicText: string;
}

const TEXT = /^[\w-]{43}$/;

/** The Ed25519 key in a PEM file, as `openssl genpkey -algorithm ed25519` writes it. @throws BackupRefused */
export function readSigningKey(file: string): SigningKey {
  const privateKey = keyIn(file, createPrivateKey);
  return { privateKey, publicText: publicTextOf(createPublicKey(privateKey)) };
}

/** A public key as it was printed, or in a file: so, or as PEM. @throws BackupRefused */
export function readVerificationKey(keyOrFile: string): KeyObject {
  return TEXT.test(keyOrFile)
    ? fromText(keyOrFile)
    : keyIn(keyOrFile, (text) => (TEXT.test(text) ? fromText(text) : createPublicKey(text)));
}

/** A public key in base64url. */
export function publicTextOf(publicKey: KeyObject): string {
  return publicKey.export({ format: 'jwk' }).x ?? '';
}

function fromText(text: string): KeyObject {
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: text } });
}

function keyIn(file: string, read: (text: string) => KeyObject): KeyObject {
  try {
    const key = read(readFileSync(file, 'utf8').trim());
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new BackupRefused(`无法读取密钥 ${file} cannot read the key: ${(error as Error).message}`, { cause: error });
  }
  throw new BackupRefused(`${file} 不是 Ed25519 密钥 is no Ed25519 key`);
}
