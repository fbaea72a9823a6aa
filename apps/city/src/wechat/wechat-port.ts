/** What the city wants of WeChat (微信公众平台). */
export interface WeChatPort {
  /**
   * Who came back from WeChat's page with a code: his openid, which is his at this official account alone.
   * @throws WeChatFailure
   */
  openidOf(code: string): Promise<string>;
  /** What a page tells WeChat's browser before it may use its functions (JS-SDK). @param url of the page, without fragment @throws WeChatFailure */
  signPage(url: string): Promise<PageSignature>;
}

/** The arguments of `wx.config`. */
export interface PageSignature {
  readonly appId: string;
  /** In seconds since 1970. */
  readonly timestamp: number;
  readonly nonceStr: string;
  readonly signature: string;
}

/**
 * Why WeChat did not do as asked: the code is no good (used, too old, made up, or of a preview without an account); a token of ours is no good any
 * more; a quota is used up; the account is set up wrongly; or there was no usable answer.
 */
export type WeChatFailureReason = 'CODE' | 'TOKEN' | 'QUOTA' | 'SETUP' | 'UNAVAILABLE';

/** WeChat did not do as asked. The message names WeChat's error code and never holds a secret, a code or a token. */
export class WeChatFailure extends Error {
  override readonly name = 'WeChatFailure';

  constructor(
    readonly reason: WeChatFailureReason,
    message: string,
  ) {
    super(message);
  }
}
