import { refuse } from '@heming/contracts/type/v1';
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };

/** How the keys of a provider are fetched. */
export interface KeyFetching {
  /** How long a fetch may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long after a fetch an unknown key id, or a failure, leads to no other, in milliseconds. */
  readonly cooldownMs: number;
}

const FETCHING: KeyFetching = { timeoutMs: 5_000, cooldownMs: 30_000 };
/** Failed discoveries are tried again sooner: nobody can sign in meanwhile. */
const RETRY_MS = 5_000;

/**
 * The signing keys of an OpenID Connect provider, found by its discovery document and fetched when needed: after ten minutes, and when a
 * token names a key that is not known, which is how a rotation shows.
 * @param issuer letter by letter as in its tokens, also with a slash at the end
 */
export function issuerKeys(issuer: string, fetching: KeyFetching = FETCHING): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  let retryAt = 0;
  return async (header, token) => {
    if (keys === undefined) {
      if (performance.now() < retryAt) throw refuse('SERVICE_UNAVAILABLE');
      keys = discover(issuer, fetching).catch((error: unknown) => {
        keys = undefined;
        retryAt = performance.now() + Math.min(RETRY_MS, fetching.cooldownMs);
        throw error;
      });
    }
    const getKey = await keys;
    return getKey(header, token);
  };
}

async function discover(issuer: string, { timeoutMs, cooldownMs }: KeyFetching): Promise<JWTVerifyGetKey> {
  const { createRemoteJWKSet } = await import('jose');
  const document = await discovery(issuer, timeoutMs);
  // A document that speaks for another issuer would let that one sign for this one (OpenID Connect Discovery 1.0, section 4.3).
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') throw refuse('SERVICE_UNAVAILABLE');
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: timeoutMs, cooldownDuration: cooldownMs });
}

async function discovery(issuer: string, timeoutMs: number): Promise<{ issuer?: unknown; jwks_uri?: unknown }> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw refuse('SERVICE_UNAVAILABLE');
    return (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  } catch {
    throw refuse('SERVICE_UNAVAILABLE');
  }
}
