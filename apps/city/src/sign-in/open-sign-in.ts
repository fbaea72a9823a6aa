import type { Mount, WebSettings } from '@heming/gateway';
import type { Founder } from '@heming/identity';
import type { Platform, Principal, Settings } from '@heming/kit';
import { DEMO_FOUNDERS } from '../demo-provider/demo-people.js';
import { DemoProvider, PROVIDER_PATH } from '../demo-provider/demo-provider.js';
import { developmentPrincipal } from '../development-principals.js';
import { issuerKeys } from './issuer-keys.js';
import { SignIn } from './sign-in.js';
import { TokenCheck } from './token-check.js';

/** How callers of a city are known, and what the gateway serves for it. */
export interface OpenSignIn {
  authenticate(authorization: string | undefined): Promise<Principal>;
  readonly mounts: readonly Mount[];
  /** Where and as which client a web app signs people in. */
  forWebApps(): Pick<WebSettings, 'issuer' | 'clientId' | 'scope'>;
}

/** Whether the city brings its own provider: a demonstration that is not told of another. */
function bringsProvider({ mode, oidcIssuer }: Settings): boolean {
  return mode === 'demo' && oidcIssuer === '';
}

/** Who holds a role from the first start: those of the settings, and the people of a demonstration. */
export function foundersOf(settings: Settings): readonly Founder[] {
  return [...settings.administrators, ...(bringsProvider(settings) ? DEMO_FOUNDERS : [])];
}

/** Opens the ways to sign in that the settings ask for. `origin`: where browsers reach the gateway, known once it listens. */
export function openSignIn(settings: Settings, platform: Platform, origin: () => string): OpenSignIn {
  const provider = bringsProvider(settings) ? demoProvider(settings, origin) : undefined;
  let tokens: TokenCheck | undefined;
  const signIn = new SignIn({
    platform,
    tokens: () => (tokens ??= tokenCheck(settings, provider)),
    ...(settings.mode === 'demo' ? { development: developmentPrincipal } : {}),
  });
  return {
    authenticate: (authorization) => signIn.principalOf(authorization),
    mounts: provider === undefined ? [] : [{ path: PROVIDER_PATH, handle: provider.handle }],
    forWebApps: () => ({ issuer: provider?.issuer ?? settings.oidcIssuer, clientId: settings.oidcWebClient, scope: settings.oidcWebScope }),
  };
}

function demoProvider({ data, oidcAudience, corsOrigins, publicUrl, trustedProxies }: Settings, origin: () => string): DemoProvider {
  return new DemoProvider({ folder: data, origin, audience: oidcAudience, corsOrigins, proxied: publicUrl !== '' && trustedProxies > 0 });
}

function tokenCheck(settings: Settings, provider: DemoProvider | undefined): TokenCheck | undefined {
  const { oidcIssuer, oidcAudience: audience, oidcAlgorithms: algorithms, oidcClockToleranceSeconds: clockToleranceSeconds } = settings;
  const issuer = provider?.issuer ?? oidcIssuer;
  if (issuer === '') return undefined;
  return new TokenCheck({ issuer, audience, algorithms, clockToleranceSeconds, keys: provider?.keys ?? issuerKeys(issuer) });
}
