import { once } from 'node:events';
import { createServer } from 'node:http';
import { COUNTY } from '../seeds/register.mjs';
import { TokenSigner } from '../seeds/tokens.mjs';

/** Officers who may sign in: as many as work at the same moment. */
const OFFICERS = Array.from({ length: 50 }, (_, index) => `officer-${index + 1}`);

/** An OpenID Connect provider outside of the city: it signs tokens of county officers and shows its key. */
export class Provider {
  #issuer;
  #signer;
  #next = 0;

  /** Opens one on a free port; it does not keep the bench from ending. */
  static async open() {
    const server = createServer((request, response) =>
      response.setHeader('content-type', 'application/json').end(provider.#answer(request.url)),
    );
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    const provider = new Provider(`http://127.0.0.1:${server.address().port}`);
    return provider;
  }

  /** @param {string} issuer */
  constructor(issuer) {
    this.#issuer = issuer;
    this.#signer = new TokenSigner(issuer);
  }

  /** What a city must be told to believe it, and to know its officers. */
  get settings() {
    const officers = OFFICERS.map((officer) => `${officer}=COUNTY@${COUNTY}`);
    return { HEMING_OIDC_ISSUER: this.#issuer, HEMING_ADMINISTRATORS: officers.join(',') };
  }

  /** A new token of the next officer. */
  token() {
    return this.#signer.token(OFFICERS[this.#next++ % OFFICERS.length]);
  }

  /** A new token of anybody who has an account. @param {string} subject */
  tokenOf(subject) {
    return this.#signer.token(subject);
  }

  #answer(path) {
    if (path === '/keys')
      return JSON.stringify({ keys: [{ ...this.#signer.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'ES256' }] });
    return JSON.stringify({ issuer: this.#issuer, jwks_uri: `${this.#issuer}/keys` });
  }
}
