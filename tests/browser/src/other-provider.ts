import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Configuration } from 'oidc-provider' with { 'resolution-mode': 'import' };

/** What such a provider may do otherwise. */
export interface Peculiarities {
  /** Whether it gives refresh tokens. */
  readonly refreshTokens: boolean;
  /** Whether it can be told to sign people out. */
  readonly signOut: boolean;
}

/** What the city has to be told of it. */
export const AUDIENCE = 'urn:example:wuye';
export const CLIENT = 'wuye-pages';
export const SCOPE = 'openid wuye';

/**
 * A provider that is none of ours, as a city has one: at an origin of its own, below a path, with names and passwords, a question of agreement,
 * RSA signatures, and pages that know nothing of the city.
 */
export class OtherProvider {
  readonly #server: Server;
  #provider: Provider | undefined;

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** As in its tokens. */
  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/realms/city`;
  }

  /** Registers the web apps of a city at this origin, whoever was signed in before is forgotten. */
  async register(origin: string, peculiarities: Peculiarities): Promise<void> {
    const { default: OidcProvider } = await import('oidc-provider');
    this.#provider = new OidcProvider(this.issuer, configurationFor(origin, peculiarities));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const [path, url = ''] = ['/realms/city', request.url];
    if (this.#provider === undefined || !url.startsWith(`${path}/`)) return void response.writeHead(404).end();
    // As a framework does that mounts it below a path.
    Object.assign(request, { originalUrl: url, baseUrl: path });
    request.url = url.slice(path.length);
    void this.#provider.callback()(request, response);
  }
}

function configurationFor(origin: string, { refreshTokens, signOut }: Peculiarities): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'rsa-1', alg: 'RS256', use: 'sig' };
  return {
    jwks: { keys: [jwk] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: { keys: ['of a test'] },
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: refreshTokens ? ['authorization_code', 'refresh_token'] : ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['/office/signed-in', '/resident/signed-in', '/docs/api/signed-in'].map((path) => `${origin}${path}`),
        post_logout_redirect_uris: ['/office/', '/resident/'].map((path) => `${origin}${path}`),
      },
    ],
    clientBasedCORS: (_ctx, from) => from === origin,
    pkce: { methods: ['S256'], required: () => true },
    issueRefreshToken: () => Promise.resolve(refreshTokens),
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: signOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'wuye',
          audience: AUDIENCE,
          accessTokenTTL: 300,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (ctx) => {
      const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
      return { auth_time: code?.authTime ?? refresh?.authTime };
    },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  };
}
