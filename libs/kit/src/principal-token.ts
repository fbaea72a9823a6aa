import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Principal } from './call.js';

const LIFETIME_MS = 5 * 60_000;

/**
 * Carries a principal between processes, signed: a service believes who a call is for only when the signature is of the deployment's
 * internal key. Headers from outside cannot forge it.
 */
export class PrincipalTokens {
  readonly #key: string;
  readonly #signed = new LRUCache<string, { token: string; renewAt: number }>({ max: 5_000 });
  readonly #read = new LRUCache<string, { principal: Principal; expiresAt: number }>({ max: 5_000 });

  /** @param key shared by all processes of the deployment, at least 32 characters in production */
  constructor(key: string) {
    this.#key = key;
  }

  /** A token for a principal, valid for five minutes. */
  write(principal: Principal): string {
    const content = JSON.stringify(principal);
    const now = Date.now();
    const known = this.#signed.get(content);
    if (known !== undefined && known.renewAt > now) return known.token;
    const payload = Buffer.from(JSON.stringify({ principal, expiresAt: now + LIFETIME_MS })).toString('base64url');
    const token = `${payload}.${this.#signature(payload)}`;
    this.#signed.set(content, { token, renewAt: now + LIFETIME_MS / 2 });
    return token;
  }

  /** The principal of a token; undefined when it is forged, damaged or expired. */
  read(token: string): Principal | undefined {
    const known = this.#read.get(token) ?? this.#verify(token);
    if (known === undefined || known.expiresAt < Date.now()) return undefined;
    this.#read.set(token, known);
    return known.principal;
  }

  #verify(token: string): { principal: Principal; expiresAt: number } | undefined {
    const [payload = '', signature = ''] = token.split('.');
    const [given, right] = [Buffer.from(signature), Buffer.from(this.#signature(payload))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { principal: Principal; expiresAt: number };
  }

  #signature(payload: string): string {
    return createHmac('sha256', this.#key).update(payload).digest('base64url');
  }
}
