import type { Configuration, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { noticePage, signOutPage } from './chooser-page.js';
import { DEMO_PEOPLE, DEMO_SYSTEM } from './demo-people.js';
import { providerMemory } from './provider-memory.js';
import type { ProviderSecrets } from './provider-secrets.js';

/** What the provider of a demonstration is told. */
export interface ProviderFacts {
  /** Audience of its access tokens. */
  readonly audience: string;
  /** Origins of the web apps: its own, and those that may call the API. */
  readonly origins: readonly string[];
  readonly secrets: ProviderSecrets;
}

/** The API as a resource indicator (RFC 8707). */
const RESOURCE = 'urn:heming:api';
const SCOPE = 'api';
const TOKEN_SECONDS = 600;
const SESSION_SECONDS = 8 * 3600;

/** The configuration of the demonstration's provider: code with PKCE for people, client credentials for programs, tokens of ten minutes. */
export function providerConfiguration({ audience, origins, secrets }: ProviderFacts): Configuration {
  return {
    adapter: providerMemory(),
    clients: clientsOf(origins),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: (_ctx, origin) => origins.includes(origin),
    cookies: { keys: [secrets.cookieKey] },
    jwks: { keys: secrets.keys as NonNullable<Configuration['jwks']>['keys'] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { methods: ['S256'], required: () => true },
    interactions: { url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => answer(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => answer(ctx, noticePage('已退出 Signed out', '您已退出登录。You are signed out.')),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    // A page renews its token without being left; the refresh token ends with the session of the browser.
    issueRefreshToken: (_ctx, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    // Says when somebody chose his role: grave acts take a fresh sign-in.
    extraTokenClaims: (ctx) => {
      const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities;
      const authTime = code?.authTime ?? refresh?.authTime;
      return authTime === undefined ? undefined : { auth_time: authTime };
    },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      ClientCredentials: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: TOKEN_SECONDS,
      AuthorizationCode: 60,
      RefreshToken: SESSION_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    findAccount: (_ctx, subject) =>
      DEMO_PEOPLE.some((person) => person.subject === subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    loadExistingGrant,
    renderError: (ctx, out) => answer(ctx, noticePage('无法登录 Cannot sign in', `${out.error}: ${out.error_description ?? ''}`)),
  };
}

/** Everybody agrees to sign in to the demonstration: there is nobody else to ask. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, provider, session } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found !== undefined) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

function clientsOf(origins: readonly string[]): NonNullable<Configuration['clients']> {
  const at = (paths: readonly string[]): string[] => origins.flatMap((origin) => paths.map((path) => `${origin}${path}`));
  const forPeople = { token_endpoint_auth_method: 'none' } as const;
  return [
    {
      ...forPeople,
      client_id: 'heming-web',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: at(['/docs/api/signed-in', '/office/signed-in', '/resident/signed-in']),
      post_logout_redirect_uris: at(['/', '/office/', '/resident/']),
    },
    {
      ...forPeople,
      client_id: 'heming-cli',
      application_type: 'native',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/signed-in', 'http://localhost/signed-in'],
    },
    {
      client_id: DEMO_SYSTEM.clientId,
      client_secret: DEMO_SYSTEM.secret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}

function answer(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
