import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Configuration, InteractionResults } from 'oidc-provider' with { 'resolution-mode': 'import' };

/** What such a provider may do otherwise. */
export interface Peculiarities {
  /** Whether it gives refresh tokens. */
  readonly refreshTokens: boolean;
  /** Whether it can be told to sign people out. */
  readonly signOut: boolean;
  /** Audience of its tokens, where that is not the city's. */
  readonly audience?: string;
}

/** What the city has to be told of it, beside its issuer. */
export const AUDIENCE = 'urn:example:wuye';
export const CLIENT = 'wuye-pages';
export const SCOPE = 'openid wuye';

/** Where it is mounted. */
const PATH = '/realms/city';
/** Its pages, by what they ask for. */
const PAGES: Readonly<Record<string, string>> = {
  login: `<!doctype html><title>Sign in</title><link rel="icon" href="data:,"><form method="post">
<input name="login" aria-label="name"><input name="password" type="password" aria-label="password"><button>Sign in</button></form>`,
  consent: `<!doctype html><title>Agree</title><link rel="icon" href="data:,"><form method="post">
<button name="yes">Continue</button><button name="no">Cancel</button></form>`,
};

/**
 * A provider that is none of ours, as a city has one: at an origin of its own, below a path, with names and passwords, a question of agreement,
 * RSA signatures, and pages that know nothing of the city.
 */
export class OtherProvider {
  readonly #server: Server;
  readonly #key = newKey();
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
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${PATH}`;
  }

  /** Registers the web apps of a city at this origin, whoever was signed in before is forgotten. */
  async register(origin: string, peculiarities: Peculiarities): Promise<void> {
    const { default: OidcProvider } = await import('oidc-provider');
    this.#provider = new OidcProvider(this.issuer, configurationFor(origin, this.#key, peculiarities));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { url = '' } = request;
    if (this.#provider === undefined || !url.startsWith(`${PATH}/`)) return void response.writeHead(404).end();
    // As a framework does that mounts it below a path.
    Object.assign(request, { originalUrl: url, baseUrl: PATH });
    request.url = url.slice(PATH.length);
    if (request.url.startsWith('/interaction/')) void this.#ask(this.#provider, request, response);
    else void this.#provider.callback()(request, response);
  }

  /** Asks for name and password, then for agreement. Whoever has a name and some password is believed. */
  async #ask(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    const finish = (result: InteractionResults): Promise<void> =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
    if (request.method !== 'POST') return void response.setHeader('content-type', 'text/html').end(PAGES[prompt.name]);
    const form = new URLSearchParams(await text(request));
    if (form.get('no') !== null) return finish({ error: 'access_denied', error_description: 'somebody did not agree' });
    if (prompt.name === 'login') return finish({ login: { accountId: form.get('login') ?? '' } });
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope('openid');
    for (const resource of Object.keys((prompt.details['missingResourceScopes'] ?? {}) as object)) grant.addResourceScope(resource, 'wuye');
    await finish({ consent: { grantId: await grant.save() } });
  }
}

function newKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'rsa-1', alg: 'RS256', use: 'sig' };
}

function configurationFor(origin: string, key: object, { refreshTokens, signOut, audience = AUDIENCE }: Peculiarities): Configuration {
  return {
    jwks: { keys: [key] as NonNullable<Configuration['jwks']>['keys'] },
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
    interactions: { url: (_ctx, { uid }) => `${PATH}/interaction/${uid}` },
    pkce: { methods: ['S256'], required: () => true },
    issueRefreshToken: () => Promise.resolve(refreshTokens),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: signOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'wuye',
          audience,
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
    ttl: { Interaction: 600, Session: 3600, Grant: 3600, AccessToken: 300, IdToken: 300, RefreshToken: 3600, AuthorizationCode: 60 },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  };
}
