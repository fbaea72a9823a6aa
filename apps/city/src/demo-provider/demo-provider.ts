import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import { chooserPage, noticePage, PROVIDER_STYLE } from './chooser-page.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { providerConfiguration } from './provider-configuration.js';
import { providerSecrets, type ProviderSecrets } from './provider-secrets.js';

/** What the provider of a demonstration needs to know. */
export interface DemoProviderOptions {
  /** Where its keys are kept. */
  readonly folder: string;
  /** Where browsers reach the gateway, without a slash at the end; known once it listens. */
  readonly origin: () => string;
  readonly audience: string;
  /** Other origins whose web apps may sign in. */
  readonly corsOrigins: readonly string[];
  /** Whether a proxy in front says how the browser came. */
  readonly proxied: boolean;
}

const LONGEST_CHOICE_BYTES = 1_024;
/** Path that the provider answers below. */
export const PROVIDER_PATH = '/oidc';

/**
 * The OpenID Connect provider of a demonstration: visitors choose who to be. It is made at the first request, so that a start does not wait
 * for it.
 */
export class DemoProvider {
  readonly #options: DemoProviderOptions;
  #secrets: Promise<ProviderSecrets> | undefined;
  #provider: Promise<Provider> | undefined;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(options: DemoProviderOptions) {
    this.#options = options;
  }

  /** As in its tokens. */
  get issuer(): string {
    return `${this.#options.origin()}${PROVIDER_PATH}`;
  }

  /** Its public keys, for the check of its tokens in the same process. */
  readonly keys: JWTVerifyGetKey = async (header, token) => {
    this.#keys ??= this.#localKeys();
    return (await this.#keys)(header, token);
  };

  /** Answers what comes in below its path. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    this.#answer(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, noticePage('无法登录 Cannot sign in', '请从头再来。Start again.'));
      else response.destroy();
    });
  };

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#provider ??= this.#open();
    const provider = await this.#provider;
    const { url = '/' } = request;
    if (url === '/provider.css') return void response.setHeader('content-type', 'text/css; charset=utf-8').end(PROVIDER_STYLE);
    if (url.startsWith('/interaction/')) return this.#interact(provider, request, response);
    await (provider.callback()(request, response) as unknown as Promise<void>);
  }

  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await provider.interactionDetails(request, response).catch(() => ({ uid: undefined, params: {} }));
    if (uid === undefined) return send(response, 400, noticePage('登录已过期 Sign-in expired', '请从头再来。Start again.'));
    const subject = request.method === 'POST' ? await choiceOf(request) : undefined;
    if (DEMO_PEOPLE.some((person) => person.subject === subject)) {
      // Who chooses agrees: a native app, such as the command line, is let in by nothing less.
      const chosen = { login: { accountId: subject ?? '' }, consent: {} };
      return provider.interactionFinished(request, response, chosen, { mergeWithLastSubmission: false });
    }
    // Browsers hold the redirect that follows the form against this rule, too: the client's page must be on the list.
    const back = URL.canParse(String(params['redirect_uri'])) ? new URL(String(params['redirect_uri'])).origin : '';
    const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`;
    response.setHeader('content-security-policy', policy);
    send(response, 200, chooserPage(`${PROVIDER_PATH}/interaction/${uid}`));
  }

  async #open(): Promise<Provider> {
    const { audience, corsOrigins, origin, proxied } = this.#options;
    const [{ default: OidcProvider }, secrets] = await Promise.all([import('oidc-provider'), this.#readSecrets()]);
    const origins = [...new Set([...aliases(origin()), ...corsOrigins])];
    const provider = new OidcProvider(this.issuer, providerConfiguration({ audience, origins, secrets }));
    provider.proxy = proxied;
    return provider;
  }

  async #localKeys(): Promise<JWTVerifyGetKey> {
    const [{ createLocalJWKSet }, { keys }] = await Promise.all([import('jose'), this.#readSecrets()]);
    return createLocalJWKSet({ keys: keys.map(({ d: _private, ...key }) => key) }) as JWTVerifyGetKey;
  }

  #readSecrets(): Promise<ProviderSecrets> {
    return (this.#secrets ??= providerSecrets(this.#options.folder));
  }
}

/** An origin, and what people type instead of a loopback address. */
function aliases(origin: string): readonly string[] {
  return [origin, origin.replace('//127.0.0.1', '//localhost')];
}

/** The subject that a form names. */
async function choiceOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_CHOICE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString()).get('subject') ?? undefined;
}

function send(response: ServerResponse, status: number, html: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(html);
}
