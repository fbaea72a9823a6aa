import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

/** What the gateway says before anybody is signed in. */
export interface WebSettings {
  readonly demonstration: boolean;
  readonly version: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Sign-in by WeChat; absent where there is none. */
  readonly wechat?: { readonly issuer: string; readonly clientId: string; readonly anywhere: boolean };
}

/** Where somebody signs in, and as which client. */
export type SignInPlace = Pick<WebSettings, 'issuer' | 'clientId' | 'scope'>;

/** How long before its end a token is renewed, in seconds. */
const RENEW_AHEAD_SECONDS = 60;

/** Reads the settings of the gateway that serves this page. */
export async function readWebSettings(): Promise<WebSettings> {
  const response = await fetch('/web-settings.json');
  if (!response.ok) throw new Error(`the settings cannot be read (${response.status})`);
  return (await response.json()) as WebSettings;
}

/**
 * Where this page should be instead: the provider of a demonstration knows itself by one address, and a loopback address has several.
 * Undefined when it is right here.
 */
export function canonicalAddress(issuer: string, here: string): string | undefined {
  if (issuer === '') return undefined;
  const [provider, page] = [new URL(issuer), new URL(here)];
  const loopback = [provider, page].every(({ hostname }) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
  return loopback && provider.port === page.port && provider.host !== page.host
    ? `${provider.origin}${page.pathname}${page.search}${page.hash}`
    : undefined;
}

/**
 * Signs people in at the provider: code with PKCE, and a refresh token where the provider gives one. Tokens are kept for this tab alone
 * (sessionStorage): a reload keeps them, another tab or a later visit does not find them.
 */
export class WebSignIn {
  readonly #people: UserManager;

  /** `base`: address of the app, with a slash at the end. */
  constructor({ issuer, clientId, scope }: SignInPlace, base: string) {
    this.#people = new UserManager({
      authority: issuer,
      client_id: clientId,
      scope,
      redirect_uri: `${base}signed-in`,
      post_logout_redirect_uri: base,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false,
      loadUserInfo: false,
    });
  }

  /** A token that holds for a while yet; undefined for nobody. */
  async token(): Promise<string | undefined> {
    const user = await this.#people.getUser();
    if (user === null) return undefined;
    if ((user.expires_in ?? 0) > RENEW_AHEAD_SECONDS) return user.access_token;
    return (await this.#renewed(user))?.access_token;
  }

  /** Leads to the provider; `from`: path within the app to come back to. `anew`: also who is signed in there must say who he is. */
  async leave(from: string, { anew = false }: { readonly anew?: boolean } = {}): Promise<void> {
    await this.#people.removeUser();
    await this.#people.signinRedirect({ state: from, ...(anew && { prompt: 'login' }) });
  }

  /**
   * Takes up what the provider sent back with.
   * @returns the path to go on at; undefined when nobody left for it from here, as when a page with a used code is loaded again
   * @throws Error when the provider did not sign in, or its token cannot be had
   */
  async arrive(): Promise<string | undefined> {
    const state = new URL(location.href).searchParams.get('state');
    if (state === null || (await this.#people.settings.stateStore.get(state)) === null) return undefined;
    const user = await this.#people.signinRedirectCallback();
    return typeof user.state === 'string' ? user.state : '/';
  }

  /** Signs out here and at the provider; here alone, and to the first page, where the provider does not know how. */
  async signOut(): Promise<void> {
    try {
      await this.#people.signoutRedirect();
    } catch {
      await this.#people.removeUser();
      location.assign('/');
    }
  }

  /** Ends the session without leaving the page: nobody can renew it any more. */
  async end(): Promise<void> {
    await this.#people.revokeTokens(['refresh_token']).catch(() => undefined);
    await this.#people.removeUser();
  }

  #renewing: Promise<User | null> | undefined;

  /** Renews once, however many ask meanwhile: a refresh token may be good for one use only. */
  async #renewed(user: User): Promise<User | null> {
    if (user.refresh_token === undefined) return user.expired === true ? null : user;
    this.#renewing ??= this.#people
      .signinSilent()
      .catch(() => null)
      .finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }
}
