import type { Configuration, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { noticePage, signOutPage } from './provider-page.js';
import { providerMemory } from './provider-memory.js';
import type { ProviderSecrets } from './provider-secrets.js';

export type ProviderClient = NonNullable<Configuration['clients']>[number];

/** What a provider of our own is told. */
export interface ProviderFacts {
  /** Path that it answers below. */
  readonly path: string;
  /** Audience of its access tokens. */
  readonly audience: string;
  /** Origins of the web apps: its own, and those that may call the API. */
  readonly origins: readonly string[];
  readonly clients: readonly ProviderClient[];
  readonly secrets: ProviderSecrets;
  /** Whether its tokens say when somebody signed in: only where he then does something that tells who he is. */
  readonly saysAuthTime: boolean;
  /** Whether there is such a person. */
  knows(subject: string): boolean;
}

/** A client that runs in a browser or on somebody's computer and keeps no secret. */
export const FOR_PEOPLE: Pick<ProviderClient, 'token_endpoint_auth_method' | 'response_types'> = {
  token_endpoint_auth_method: 'none',
  response_types: ['code'],
};

/** The API as a resource indicator (RFC 8707). */
const RESOURCE = 'urn:heming:api';
const SCOPE = 'api';
const TOKEN_SECONDS = 600;
const SESSION_SECONDS = 8 * 3600;

/** The configuration of a provider of our own: code with PKCE for people, client credentials for programs, tokens of ten minutes. */
export function providerConfiguration(facts: ProviderFacts): Configuration {
  const { path, audience, origins, secrets } = facts;
  return {
    adapter: providerMemory(),
    clients: [...facts.clients],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: (_ctx, origin) => origins.includes(origin),
    cookies: { keys: [secrets.cookieKey], names: cookieNames(path) },
    jwks: { keys: secrets.keys as NonNullable<Configuration['jwks']>['keys'] },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { methods: ['S256'], required: () => true },
    interactions: { url: (_ctx, interaction) => `${path}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => answer(ctx, signOutPage(path, form)),
        postLogoutSuccessSource: (ctx) => answer(ctx, noticePage(path, '已退出 Signed out', '您已退出登录。You are signed out.')),
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
    // Says when somebody signed in: grave acts take a fresh sign-in.
    extraTokenClaims: (ctx) => {
      if (!facts.saysAuthTime) return undefined;
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
    findAccount: (_ctx, subject) => (facts.knows(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined),
    loadExistingGrant,
    renderError: (ctx, out) => answer(ctx, noticePage(path, '无法登录 Cannot sign in', `${out.error}: ${out.error_description ?? ''}`)),
  };
}

/** Who signs in agrees to it: the clients are all our own. */
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

/** Names of its cookies: providers on one host must not take each other's. */
function cookieNames(path: string): NonNullable<Configuration['cookies']>['names'] {
  const own = path.replaceAll('/', '_');
  return { session: `${own}_session`, interaction: `${own}_interaction`, resume: `${own}_resume` };
}

function answer(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
