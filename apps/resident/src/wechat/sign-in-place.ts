import type { SignInPlace, WebSettings } from '@heming/web-kit';

/** What decides where somebody signs in. */
export interface Circumstances {
  /** Whether the page is shown by WeChat's own browser. */
  readonly inWeChat: boolean;
  /** Whether sign-in by WeChat was asked for in this tab, which only the simulation offers elsewhere. */
  readonly asked: boolean;
}

/** Whether somebody signs in by WeChat: within WeChat by itself, elsewhere where it works and was asked for. */
export function signsInByWeChat({ wechat }: WebSettings, { inWeChat, asked }: Circumstances): boolean {
  return wechat !== undefined && (inWeChat || (wechat.anywhere && asked));
}

/** Where somebody signs in: at the issuer behind which WeChat stands, or at the city's provider. */
export function signInPlace(settings: WebSettings, circumstances: Circumstances): SignInPlace {
  const { wechat } = settings;
  if (wechat === undefined || !signsInByWeChat(settings, circumstances)) return settings;
  return { issuer: wechat.issuer, clientId: wechat.clientId, scope: 'openid' };
}
