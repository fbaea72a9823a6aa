import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** A provider of another make: a discovery document and a set of keys. */
export class ForeignProvider {
  readonly #server: Server;
  readonly #keys = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();
  /** Issuer its document claims; its own by default. */
  claims: string | undefined;
  up = true;
  fetched = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      if (!this.up) return void response.writeHead(503).end();
      if (request.url === '/jwks') this.fetched += 1;
      const document = { issuer: this.claims ?? this.issuer, jwks_uri: `${this.issuer}/jwks` };
      const body = request.url === '/jwks' ? { keys: [...this.#keys.values()].map(({ jwk }) => jwk) } : document;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Signs with this key from now on, and no other. */
  async rotateTo(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    this.#keys.clear();
    this.#keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } });
  }

  async token(kid: string): Promise<string> {
    const { privateKey } = this.#keys.get(kid) ?? (await generateKeyPair('ES256'));
    const claims = new SignJWT({ jti: String(Math.max(0, this.fetched)) })
      .setIssuer(this.issuer)
      .setAudience('heming-api')
      .setSubject('wang');
    return claims.setExpirationTime('10m').setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
