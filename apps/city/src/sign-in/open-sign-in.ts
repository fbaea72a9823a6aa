import type { Mount, WebSettings } from '@heming/gateway';
import type { Founder } from '@heming/identity';
import type { Platform, Principal, Settings } from '@heming/kit';
import { DEMO_FOUNDERS } from '../demo-provider/demo-people.js';
import { demoProvider } from '../demo-provider/demo-provider.js';
import { developmentPrincipal } from '../development-principals.js';
import type { OwnProvider } from '../provider/own-provider.js';
import { issuerKeys } from './issuer-keys.js';
import { openWeChat, type OpenWeChat } from './open-wechat.js';
import { SignIn } from './sign-in.js';
import { TokenChecks, type TokenRules } from './token-check.js';

/** How callers of a city are known, and what the gateway serves for it. */
export interface OpenSignIn {
  authenticate(authorization: string | undefined): Promise<Principal>;
  readonly mounts: readonly Mount[];
  /** Where and as which client a web app signs people in. */
  forWebApps(): Pick<WebSettings, 'issuer' | 'clientId' | 'scope' | 'wechat'>;
}

/** Where the gateway is reached; known once it listens. */
export interface Addresses {
  /** By browsers, without a slash at the end. */
  readonly origin: () => string;
  /** By this process itself. */
  readonly ownOrigin: () => string;
}

/** Whether the city brings its own provider: a demonstration that is not told of another. */
function bringsProvider({ mode, oidcIssuer }: Settings): boolean {
  return mode === 'demo' && oidcIssuer === '';
}

/** Who holds a role from the first start: those of the settings, and the people of a demonstration. */
export function foundersOf(settings: Settings): readonly Founder[] {
  return [...settings.administrators, ...(bringsProvider(settings) ? DEMO_FOUNDERS : [])];
}

/** Opens the ways to sign in that the settings ask for. */
export function openSignIn(settings: Settings, platform: Platform, addresses: Addresses): OpenSignIn {
  const wechat = openWeChat(settings, platform.logger, { ...addresses, simulated: bringsProvider(settings) });
  const provider = bringsProvider(settings) ? ownProvider(settings, addresses.origin) : undefined;
  let tokens: TokenChecks | undefined;
  const signIn = new SignIn({
    platform,
    tokens: () => (tokens ??= tokenChecks(settings, provider, wechat)),
    ...(settings.mode === 'demo' ? { development: developmentPrincipal } : {}),
  });
  return {
    authenticate: (authorization) => signIn.principalOf(authorization),
    mounts: [...(wechat?.mounts ?? []), ...(provider === undefined ? [] : [{ path: provider.path, handle: provider.handle }])],
    forWebApps: () => ({
      issuer: provider?.issuer ?? settings.oidcIssuer,
      clientId: settings.oidcWebClient,
      scope: settings.oidcWebScope,
      ...(wechat !== undefined && { wechat: wechat.forWebApps() }),
    }),
  };
}

/** The provider of a demonstration, whose page of roles leads to the simulated WeChat as well. */
function ownProvider({ data, oidcAudience, corsOrigins, publicUrl }: Settings, origin: () => string): OwnProvider {
  return demoProvider({ folder: data, origin, audience: oidcAudience, corsOrigins, pinned: publicUrl !== '', wechat: '/resident/wechat' });
}

function tokenChecks(settings: Settings, provider: OwnProvider | undefined, wechat: OpenWeChat | undefined): TokenChecks | undefined {
  const { oidcIssuer, oidcAudience: audience, oidcAlgorithms: algorithms, oidcClockToleranceSeconds: clockToleranceSeconds } = settings;
  const issuer = provider?.issuer ?? oidcIssuer;
  const rules: TokenRules[] = [];
  if (issuer !== '') rules.push({ issuer, audience, algorithms, clockToleranceSeconds, keys: provider?.keys ?? issuerKeys(issuer) });
  if (wechat !== undefined) rules.push(wechat.tokenRules());
  return rules.length === 0 ? undefined : new TokenChecks(rules);
}
