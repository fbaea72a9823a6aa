import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { sendPage } from '../provider/answers.js';
import { OwnProvider, type Interaction } from '../provider/own-provider.js';
import { FOR_PEOPLE } from '../provider/provider-configuration.js';
import { noticePage } from '../provider/provider-page.js';
import { derivedSecrets } from '../provider/provider-secrets.js';
import { WeChatFailure, type WeChatFailureReason, type WeChatPort } from './wechat-port.js';

/** What sign-in by WeChat is made of. */
export interface WeChatProviderOptions {
  readonly wechat: WeChatPort;
  readonly appId: string;
  /** WeChat's page that finds out who somebody is; asked at each sign-in. */
  authorizePage(): string;
  /** Where browsers reach the gateway, without a slash at the end; known once it listens. */
  readonly origin: () => string;
  readonly audience: string;
  readonly corsOrigins: readonly string[];
  /** Whether browsers come by that origin alone. */
  readonly pinned: boolean;
  /** The key that everything it signs with follows from, the same for every process. */
  readonly key: string;
  readonly logger: Logger;
}

/** Path that it answers below. */
export const WECHAT_PATH = '/wechat';
/** Client id of the resident app at this provider. */
export const WECHAT_CLIENT = 'heming-resident';
/** How its subjects begin; nobody else may speak for them. */
export const WECHAT_SUBJECT = 'wechat:';

/** What somebody is told whose sign-in failed. */
const WORDS: Readonly<Record<WeChatFailureReason, readonly [status: number, text: string]>> = {
  CODE: [400, '微信的登录凭据无效或者已经用过，请从头再来。The code from WeChat is not good, or was used before. Start again.'],
  TOKEN: [503, '微信暂时没有答复，请稍后再试。WeChat gives no answer at the moment. Try again later.'],
  QUOTA: [503, '微信接口调用次数已达上限，请稍后再试。WeChat answers no more calls for now. Try again later.'],
  SETUP: [500, '本市的微信公众号设置有误，请联系系统运维。The official account is set up wrongly. Tell the operator.'],
  UNAVAILABLE: [503, '微信暂时没有答复，请稍后再试。WeChat gives no answer at the moment. Try again later.'],
};

/**
 * Sign-in by WeChat as an OpenID Connect provider: to the resident app it is one, with PKCE, nonce and state; behind it stands WeChat's
 * OAuth 2.0, which has none of them. The state that goes to WeChat follows from the interaction, which is tied to the browser by a cookie, so
 * that a code somebody else brought along is not taken.
 */
export function wechatProvider(options: WeChatProviderOptions): OwnProvider {
  const { wechat, origin, key, logger } = options;
  return new OwnProvider({
    ...options,
    path: WECHAT_PATH,
    // Silent sign-in proves that the telephone is there, not who holds it.
    saysAuthTime: false,
    secrets: () => derivedSecrets(key, 'wechat sign-in'),
    knows: (subject) => subject.startsWith(WECHAT_SUBJECT),
    clients: (origins) => [
      {
        ...FOR_PEOPLE,
        client_id: WECHAT_CLIENT,
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: origins.map((one) => `${one}/resident/signed-in`),
        post_logout_redirect_uris: origins.map((one) => `${one}/resident/`),
      },
    ],
    interact: async (interaction, request, response) => {
      const state = stateOf(key, interaction.uid);
      if (interaction.rest === '') return leadTo(authorizeAddress(options, `${origin()}${interaction.path}/return`, state), response);
      await comeBack({ interaction, state, wechat, logger }, request, response);
    },
  });
}

interface Return {
  readonly interaction: Interaction;
  readonly state: string;
  readonly wechat: WeChatPort;
  readonly logger: Logger;
}

async function comeBack({ interaction, state, wechat, logger }: Return, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = new URL(request.url ?? '/', 'http://own').searchParams;
  const code = given.get('code');
  if (interaction.rest !== '/return' || code === null || !isSame(given.get('state') ?? '', state)) return refuse('CODE', response);
  try {
    await interaction.finish(`${WECHAT_SUBJECT}${await wechat.openidOf(code)}`);
  } catch (thrown) {
    if (!(thrown instanceof WeChatFailure)) throw thrown;
    logger.warn({ reason: thrown.reason, err: thrown.message }, 'no sign-in by WeChat');
    refuse(thrown.reason, response);
  }
}

/** Letters and digits, 64 of them: WeChat takes no others and at most 128. */
function stateOf(key: string, uid: string): string {
  return createHmac('sha256', key).update(`heming wechat state ${uid}`).digest('hex');
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Address of WeChat's page; it wants the parameters in this order. The openid is all that is asked for, and nobody is asked to agree. */
function authorizeAddress({ appId, authorizePage }: WeChatProviderOptions, back: string, state: string): string {
  const query = new URLSearchParams([
    ['appid', appId],
    ['redirect_uri', back],
    ['response_type', 'code'],
    ['scope', 'snsapi_base'],
    ['state', state],
  ]);
  return `${authorizePage()}?${query.toString()}#wechat_redirect`;
}

function leadTo(address: string, response: ServerResponse): void {
  response.writeHead(303, { location: address, 'cache-control': 'no-store' }).end();
}

function refuse(reason: WeChatFailureReason, response: ServerResponse): void {
  const [status, text] = WORDS[reason];
  sendPage(response, status, noticePage(WECHAT_PATH, '微信登录未成功 No sign-in by WeChat', text));
}
