import { createECDH, hkdfSync } from 'node:crypto';
import type { JWK } from 'jose' with { 'resolution-mode': 'import' };

/** What a provider of our own signs with. */
export interface ProviderSecrets {
  /** Private signing keys, for ES256. */
  readonly keys: readonly JWK[];
  /** Signs cookies. */
  readonly cookieKey: string;
}

/** Order of the group of P-256 (FIPS 186-5). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * Secrets that follow from a key: every process of an installation has the same, and none has to be kept.
 * @param purpose sets them apart from whatever else follows from that key
 */
export async function derivedSecrets(key: string, purpose: string): Promise<ProviderSecrets> {
  const { calculateJwkThumbprint } = await import('jose');
  const { d, x, y } = pointOf(derived(key, `${purpose} signature`));
  const jwk = { kty: 'EC', crv: 'P-256', d, x, y, alg: 'ES256', use: 'sig' };
  return {
    keys: [{ ...jwk, kid: await calculateJwkThumbprint(jwk) }],
    cookieKey: derived(key, `${purpose} cookies`).toString('base64url'),
  };
}

/** 48 bytes: half as many again as the order of the group, so that what is left of it is as good as evenly spread (FIPS 186-5, A.2.1). */
function derived(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `heming ${purpose}`, 48));
}

function pointOf(bytes: Buffer): { readonly d: string; readonly x: string; readonly y: string } {
  const scalar = (BigInt(`0x${bytes.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const secret = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)];
  return { d: secret.toString('base64url'), x: x.toString('base64url'), y: y.toString('base64url') };
}
