import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import { sendPage } from './answers.js';
import { providerConfiguration, type ProviderClient } from './provider-configuration.js';
import { noticePage, PROVIDER_STYLE, STYLE_SHEET } from './provider-page.js';
import type { ProviderSecrets } from './provider-secrets.js';

/** Somebody who is about to sign in. */
export interface Interaction {
  /** Nobody but his browser and the provider knows it. */
  readonly uid: string;
  /** Where the client wants him back. */
  readonly redirectUri: string;
  /** Path of this request below that of the interaction: empty, or `/return`. */
  readonly rest: string;
  /** Where its pages lie, with the path of the provider. */
  readonly path: string;
  /** Signs him in and leads him back to the client. */
  finish(subject: string): Promise<void>;
}

/** What a provider of our own is made of. */
export interface OwnProviderOptions {
  /** Begins with a slash, ends without. */
  readonly path: string;
  /** Where browsers reach the gateway, without a slash at the end; known once it listens. */
  readonly origin: () => string;
  readonly audience: string;
  /** Other origins whose web apps may sign in. */
  readonly corsOrigins: readonly string[];
  /** Whether browsers come by that origin alone, whatever a proxy in front, or somebody who pretends to be one, says. */
  readonly pinned: boolean;
  readonly saysAuthTime: boolean;
  /** Its clients; `origins` are those of the web apps. */
  clients(origins: readonly string[]): readonly ProviderClient[];
  secrets(): Promise<ProviderSecrets>;
  knows(subject: string): boolean;
  /** Finds out who somebody is. */
  interact(interaction: Interaction, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** An OpenID Connect provider of the city's own. It is made at the first request, so that a start does not wait for it. */
export class OwnProvider {
  readonly #options: OwnProviderOptions;
  #secrets: Promise<ProviderSecrets> | undefined;
  #provider: Promise<Provider> | undefined;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(options: OwnProviderOptions) {
    this.#options = options;
  }

  /** Path that it answers below. */
  get path(): string {
    return this.#options.path;
  }

  /** As in its tokens. */
  get issuer(): string {
    return `${this.#options.origin()}${this.path}`;
  }

  /** Its public keys, for the check of its tokens in the same process. */
  readonly keys: JWTVerifyGetKey = async (header, token) => {
    this.#keys ??= this.#localKeys();
    return (await this.#keys)(header, token);
  };

  /** Answers what comes in below its path. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    this.#answer(request, response).catch(() => {
      if (!response.headersSent) sendPage(response, 500, noticePage(this.path, '无法登录 Cannot sign in', '请从头再来。Start again.'));
      else response.destroy();
    });
  };

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#provider ??= this.#open();
    const provider = await this.#provider;
    const { url = '/' } = request;
    if (this.#options.pinned) pin(request, this.#options.origin());
    if (url === STYLE_SHEET) return void response.setHeader('content-type', 'text/css; charset=utf-8').end(PROVIDER_STYLE);
    if (url.startsWith('/interaction/')) return this.#interact(provider, request, response);
    await (provider.callback()(request, response) as unknown as Promise<void>);
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await provider.interactionDetails(request, response).catch(() => ({ uid: undefined, params: {} }));
    const [asked, rest] = partsOf(request.url);
    if (uid === undefined || asked !== uid)
      return sendPage(response, 400, noticePage(this.path, '登录已过期 Sign-in expired', '请从头再来。Start again.'));
    const interaction: Interaction = {
      uid,
      rest,
      path: `${this.path}/interaction/${uid}`,
      redirectUri: String(params['redirect_uri']),
      // Who signs in agrees: a native app, such as the command line, is let in by nothing less.
      finish: (accountId) =>
        provider.interactionFinished(request, response, { login: { accountId }, consent: {} }, { mergeWithLastSubmission: false }),
    };
    await this.#options.interact(interaction, request, response);
  }

  async #open(): Promise<Provider> {
    const { path, audience, corsOrigins, origin, pinned, saysAuthTime, knows } = this.#options;
    const [{ default: OidcProvider }, secrets] = await Promise.all([import('oidc-provider'), this.#readSecrets()]);
    const origins = [...new Set([...aliases(origin()), ...corsOrigins])];
    const facts = { path, audience, origins, secrets, saysAuthTime, knows, clients: this.#options.clients(origins) };
    const provider = new OidcProvider(this.issuer, providerConfiguration(facts));
    provider.proxy = pinned;
    return provider;
  }

  async #localKeys(): Promise<JWTVerifyGetKey> {
    const [{ createLocalJWKSet }, { keys }] = await Promise.all([import('jose'), this.#readSecrets()]);
    return createLocalJWKSet({ keys: keys.map(({ d: _private, ...key }) => key) }) as JWTVerifyGetKey;
  }

  #readSecrets(): Promise<ProviderSecrets> {
    return (this.#secrets ??= this.#options.secrets());
  }
}

/** Makes a request one that came by an origin: the library makes its addresses, and decides about cookies, by what these headers say. */
function pin(request: IncomingMessage, origin: string): void {
  const { protocol, host } = new URL(origin);
  Object.assign(request.headers, { 'x-forwarded-proto': protocol.replace(':', ''), 'x-forwarded-host': host });
}

/** An origin, and what people type instead of a loopback address. */
function aliases(origin: string): readonly string[] {
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}

/** Id of the interaction that a request is for, and what follows it. */
function partsOf(url = ''): readonly [uid: string, rest: string] {
  const [, uid = '', rest = ''] = /^\/interaction\/([^/?]+)([^?]*)/.exec(url) ?? [];
  return [uid, rest];
}
