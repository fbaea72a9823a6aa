import { generateKeyPairSync, sign } from 'node:crypto';

/** What the city believes tokens to be made for unless it is told otherwise. */
export const AUDIENCE = 'heming-api';
const LIFETIME_SECONDS = 3_600;

const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const HEAD = encoded({ alg: 'ES256', kid: '1', typ: 'at+jwt' });

/** Signs access tokens (RFC 9068) as a provider does, with a key of its own. */
export class TokenSigner {
  #issuer;
  #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #last = 0;

  /** @param {string} issuer */
  constructor(issuer) {
    this.#issuer = issuer;
  }

  get publicKey() {
    return this.#keys.publicKey;
  }

  /** A token that was never seen before. @param {string} subject whom it speaks for */
  token(subject) {
    const iat = Math.floor(Date.now() / 1000);
    const times = { iat, auth_time: iat, exp: iat + LIFETIME_SECONDS };
    const content = `${HEAD}.${encoded({ iss: this.#issuer, aud: AUDIENCE, sub: subject, jti: String(++this.#last), ...times })}`;
    const signature = sign('sha256', Buffer.from(content), { key: this.#keys.privateKey, dsaEncoding: 'ieee-p1363' });
    return `${content}.${signature.toString('base64url')}`;
  }
}
