import { Refusal } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import { LRUCache } from 'lru-cache';
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };

/** What a token must be. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Signature algorithms that are believed; all asymmetric. */
  readonly algorithms: readonly string[];
  readonly clockToleranceSeconds: number;
  readonly keys: JWTVerifyGetKey;
  /** How all its subjects begin, for an issuer of our own; others may not speak for such subjects. */
  readonly subjectsBegin?: string;
  /** How many checked tokens are remembered; 10,000 when absent. */
  readonly mostRemembered?: number;
}

const MOST_TOKENS = 10_000;
const LONGEST_TOKEN = 8_192;
/** How long a checked token is believed without another look at its key, in milliseconds: a withdrawn key tells by then. */
const BELIEVED_MS = 300_000;

/** Subjects that no provider may speak for: those the system itself makes, and those of an issuer of our own. */
const RESERVED = /^(?:anonymous$|service:|apiKeys\/|dev-|wechat:)/;
/** What a subject looks like in grants. */
const SUBJECT = /^[!-~]{1,128}$/;

/** Errors of jose that say that keys could not be had, not that the token is wrong. */
const KEYS_MISSING = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

/** Whom a token speaks for. */
export interface Bearer {
  readonly subject: string;
  /** When he last proved who he is (`auth_time`), in milliseconds since 1970; absent for programs and where the provider does not say. */
  readonly authTime?: number;
}

interface Checked {
  readonly bearer: Bearer;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** Checks access tokens (RFC 9068) of one issuer. A token that was checked is remembered, a bounded number of them and none beyond its end. */
export class TokenCheck {
  readonly #rules: TokenRules;
  readonly #checked: LRUCache<string, Checked>;

  constructor(rules: TokenRules) {
    this.#rules = rules;
    this.#checked = new LRUCache({ max: rules.mostRemembered ?? MOST_TOKENS });
  }

  /** Whom a token speaks for. @throws NOT_SIGNED_IN when it is not good, SERVICE_UNAVAILABLE when the provider's keys cannot be had */
  async bearerOf(token: string): Promise<Bearer> {
    const known = this.remembered(token);
    if (known !== undefined) return known;
    if (token.length > LONGEST_TOKEN) throw refuse('NOT_SIGNED_IN');
    const { bearer, until } = await this.#check(token);
    this.#checked.set(token, { bearer, until: Math.min(until, Date.now() + BELIEVED_MS) });
    return bearer;
  }

  /** Whom a token speaks for that was checked before and has not ended. */
  remembered(token: string): Bearer | undefined {
    const known = this.#checked.get(token);
    return known !== undefined && Date.now() < known.until ? known.bearer : undefined;
  }

  /** Number of tokens that are remembered. */
  get size(): number {
    return this.#checked.size;
  }

  async #check(token: string): Promise<Checked> {
    const { issuer, audience, algorithms, clockToleranceSeconds: clockTolerance, keys } = this.#rules;
    const { jwtVerify } = await import('jose');
    try {
      const options = { issuer, audience, algorithms: [...algorithms], clockTolerance, requiredClaims: ['sub', 'exp'] };
      const { payload } = await jwtVerify(token, keys, options);
      const { sub = '', exp = 0, iat = 0, auth_time: authTime } = payload;
      if (!SUBJECT.test(sub) || !this.#maySpeakFor(sub)) throw refuse('NOT_SIGNED_IN');
      // A time after the token was made is a provider's mistake, and would count as fresh for ever.
      const proved = typeof authTime === 'number' && authTime <= iat + clockTolerance ? { authTime: authTime * 1000 } : {};
      return { bearer: { subject: sub, ...proved }, until: (exp + clockTolerance) * 1000 };
    } catch (thrown) {
      if (thrown instanceof Refusal) throw thrown;
      const { code } = thrown as { code?: unknown };
      throw refuse(
        typeof code === 'string' && code.startsWith('ERR_J') && !KEYS_MISSING.has(code) ? 'NOT_SIGNED_IN' : 'SERVICE_UNAVAILABLE',
      );
    }
  }
  #maySpeakFor(subject: string): boolean {
    const { subjectsBegin } = this.#rules;
    return subjectsBegin === undefined ? !RESERVED.test(subject) : subject.startsWith(subjectsBegin);
  }
}

/** Checks tokens of several issuers: each by the rules of the one that it names. */
export class TokenChecks {
  readonly #checks: ReadonlyMap<string, TokenCheck>;

  constructor(rules: readonly TokenRules[]) {
    this.#checks = new Map(rules.map((one) => [one.issuer, new TokenCheck(one)]));
  }

  /** Whom a token speaks for. @throws NOT_SIGNED_IN when it is not good, SERVICE_UNAVAILABLE when the keys of its issuer cannot be had */
  async bearerOf(token: string): Promise<Bearer> {
    // To read what a token names costs more than to find one that was checked.
    for (const check of this.#checks.values()) {
      const known = check.remembered(token);
      if (known !== undefined) return known;
    }
    const check = this.#checks.get(await issuerOf(token));
    if (check === undefined) throw refuse('NOT_SIGNED_IN');
    return check.bearerOf(token);
  }
}

/** The issuer that a token names, which proves nothing yet; empty when it names none. */
async function issuerOf(token: string): Promise<string> {
  const { decodeJwt } = await import('jose');
  try {
    return decodeJwt(token.slice(0, LONGEST_TOKEN + 1)).iss ?? '';
  } catch {
    return '';
  }
}
