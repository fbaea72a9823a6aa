import type { Mount, WebSignInByWeChat } from '@heming/gateway';
import { internalKeyOf, type Settings } from '@heming/kit';
import type { Logger } from 'pino';
import { signatureMount } from '../wechat/signature-mount.js';
import { WeChatApi } from '../wechat/wechat-api.js';
import { wechatProvider, WECHAT_CLIENT, WECHAT_SUBJECT } from '../wechat/wechat-provider.js';
import { WeChatSimulator } from '../wechat-simulator/wechat-simulator.js';
import type { TokenRules } from './token-check.js';

/** Sign-in by WeChat, as the gateway serves it. */
export interface OpenWeChat {
  readonly mounts: readonly Mount[];
  /** How its tokens are checked; known once the gateway listens. */
  tokenRules(): TokenRules;
  forWebApps(): WebSignInByWeChat;
}

/** Where things are reached, and whether WeChat is simulated when no official account is named. */
export interface WeChatSurroundings {
  readonly origin: () => string;
  readonly ownOrigin: () => string;
  readonly simulated: boolean;
}

const SIMULATOR_PATH = '/wechat-simulator';
/** The official account of the simulation; neither is a secret. */
const SIMULATED = { appId: 'wx0123456789abcdef', secret: 'demo-only-no-secret' } as const;

/** Where WeChat is and as which account the city goes there. */
interface Account {
  readonly appId: string;
  readonly secret: string;
  api(): string;
  authorizePage(): string;
  readonly mounts: readonly Mount[];
}

/** Opens sign-in by WeChat when the settings name an official account, or when it is simulated; else undefined. */
export function openWeChat(settings: Settings, logger: Logger, surroundings: WeChatSurroundings): OpenWeChat | undefined {
  const { origin, simulated } = surroundings;
  const account = settings.wechatAppId !== '' ? accountOf(settings) : simulated ? simulatedAccount(surroundings) : undefined;
  if (account === undefined) return undefined;
  const { oidcAudience: audience, oidcClockToleranceSeconds: clockToleranceSeconds, corsOrigins, publicUrl } = settings;
  const wechat = new WeChatApi(account);
  const provider = wechatProvider({
    wechat,
    appId: account.appId,
    authorizePage: () => account.authorizePage(),
    origin,
    audience,
    corsOrigins,
    pinned: publicUrl !== '',
    key: internalKeyOf(settings),
    logger,
  });
  return {
    mounts: [
      signatureMount({ wechat, origin, logger }),
      { path: provider.path, rateClass: 'SEARCH', handle: provider.handle },
      ...account.mounts,
    ],
    tokenRules: () => ({
      issuer: provider.issuer,
      audience,
      algorithms: ['ES256'],
      clockToleranceSeconds,
      keys: provider.keys,
      subjectsBegin: WECHAT_SUBJECT,
    }),
    forWebApps: () => ({ issuer: provider.issuer, clientId: WECHAT_CLIENT, anywhere: account.mounts.length > 0 }),
  };
}

function accountOf({ wechatAppId: appId, wechatAppSecret: secret, wechatApi, wechatAuthorizePage }: Settings): Account {
  return { appId, secret, api: () => wechatApi.replace(/\/$/, ''), authorizePage: () => wechatAuthorizePage, mounts: [] };
}

/** An account at the simulator, which the gateway serves itself: browsers reach it as they reach the city, and so does this process. */
function simulatedAccount({ origin, ownOrigin }: WeChatSurroundings): Account {
  const simulator = new WeChatSimulator({ ...SIMULATED, path: SIMULATOR_PATH, origin });
  return {
    ...SIMULATED,
    api: () => `${ownOrigin()}${SIMULATOR_PATH}`,
    authorizePage: () => `${origin()}${SIMULATOR_PATH}/connect/oauth2/authorize`,
    mounts: [{ path: SIMULATOR_PATH, handle: simulator.handle }],
  };
}
