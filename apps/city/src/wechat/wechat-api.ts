import { randomBytes } from 'node:crypto';
import { KeptValue } from './kept-value.js';
import { pageSignature } from './page-signature.js';
import { WeChatFailure, type PageSignature, type WeChatFailureReason, type WeChatPort } from './wechat-port.js';

/** How WeChat is reached, and as which official account. */
export interface WeChatAccount {
  readonly appId: string;
  readonly secret: string;
  /** `https://api.weixin.qq.com`, without a slash at the end; asked at each call. */
  api(): string;
}

/** How patient calls are. */
export interface WeChatPatience {
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly renewAheadSeconds: number;
  readonly restSeconds: number;
}

/** WeChat renews a stable token five minutes before its end and takes both until then. */
const PATIENCE: WeChatPatience = { timeoutMs: 5_000, renewAheadSeconds: 240, restSeconds: 60 };
const LONGEST_ANSWER_BYTES = 65_536;
const OPENID = /^[\w-]{1,64}$/;

/** What WeChat's error codes mean to us (全局返回码说明); others mean that there is no usable answer. */
const REASONS: Readonly<Record<number, WeChatFailureReason>> = {
  40029: 'CODE',
  40163: 'CODE',
  41008: 'CODE',
  42003: 'CODE',
  40001: 'TOKEN',
  40014: 'TOKEN',
  42001: 'TOKEN',
  45009: 'QUOTA',
  45011: 'QUOTA',
  40013: 'SETUP',
  40125: 'SETUP',
  40164: 'SETUP',
  48001: 'SETUP',
};

type Answer = Readonly<Record<string, unknown>>;

/** WeChat itself, over HTTPS. Redirects are not followed, nothing longer than 64 KiB is read, and only the configured address is called. */
export class WeChatApi implements WeChatPort {
  readonly #account: WeChatAccount;
  readonly #patience: WeChatPatience;
  readonly #token: KeptValue;
  readonly #ticket: KeptValue;

  constructor(account: WeChatAccount, patience: WeChatPatience = PATIENCE) {
    this.#account = account;
    this.#patience = patience;
    this.#token = new KeptValue(() => this.#newToken(), patience);
    this.#ticket = new KeptValue(() => this.#newTicket(), patience);
  }

  async openidOf(code: string): Promise<string> {
    const { appId: appid, secret } = this.#account;
    const answer = await this.#call('/sns/oauth2/access_token', { query: { appid, secret, code, grant_type: 'authorization_code' } });
    // A page in preview (快照页) runs under an account that is made up for it.
    if (answer['is_snapshotuser'] === 1) throw new WeChatFailure('CODE', 'the page is a preview, without an account');
    const { openid } = answer;
    if (typeof openid !== 'string' || !OPENID.test(openid)) throw new WeChatFailure('UNAVAILABLE', 'the answer has no openid');
    return openid;
  }

  async signPage(url: string): Promise<PageSignature> {
    const ticket = await this.#ticket.get();
    const [timestamp, nonceStr] = [Math.floor(Date.now() / 1000), randomBytes(12).toString('hex')];
    return { appId: this.#account.appId, timestamp, nonceStr, signature: pageSignature({ ticket, nonceStr, timestamp, url }) };
  }

  /** The stable token: asked for by several processes it is the same, and none takes it from another. */
  async #newToken() {
    const { appId: appid, secret } = this.#account;
    const answer = await this.#call('/cgi-bin/stable_token', { body: { grant_type: 'client_credential', appid, secret } });
    return { value: textOf(answer, 'access_token'), forSeconds: secondsOf(answer) };
  }

  async #newTicket() {
    const answer = await this.#withToken((access_token) =>
      this.#call('/cgi-bin/ticket/getticket', { query: { access_token, type: 'jsapi' } }),
    );
    return { value: textOf(answer, 'ticket'), forSeconds: secondsOf(answer) };
  }

  /** Calls with the token; with a new one, once, when the one that was kept is refused. */
  async #withToken(call: (token: string) => Promise<Answer>): Promise<Answer> {
    const token = await this.#token.get();
    try {
      return await call(token);
    } catch (thrown) {
      if (!(thrown instanceof WeChatFailure && thrown.reason === 'TOKEN')) throw thrown;
      this.#token.forget(token);
      return call(await this.#token.get());
    }
  }

  async #call(path: string, { query, body }: { readonly query?: Record<string, string>; readonly body?: object }): Promise<Answer> {
    const answer = await this.#answerOf(
      `${this.#account.api()}${path}${query === undefined ? '' : `?${new URLSearchParams(query).toString()}`}`,
      {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        redirect: 'error',
        signal: AbortSignal.timeout(this.#patience.timeoutMs),
      },
    );
    const { errcode = 0 } = answer;
    if (errcode !== 0) throw new WeChatFailure(REASONS[Number(errcode)] ?? 'UNAVAILABLE', `${path}: errcode ${Number(errcode)}`);
    return answer;
  }

  /** An answer of WeChat, whatever it calls its type. What fails below is not told on: its message could hold the address with the secret in it. */
  async #answerOf(address: string, request: RequestInit): Promise<Answer> {
    const { pathname } = new URL(address);
    try {
      const response = await fetch(address, request);
      if (!response.ok) throw new WeChatFailure('UNAVAILABLE', `${pathname}: status ${response.status}`);
      const answer: unknown = JSON.parse(await shortText(response));
      if (typeof answer === 'object' && answer !== null) return answer as Answer;
    } catch (thrown) {
      if (thrown instanceof WeChatFailure) throw thrown;
    }
    throw new WeChatFailure('UNAVAILABLE', `${pathname}: no usable answer`);
  }
}

/** The text of an answer. @throws RangeError when it is longer than any of WeChat's */
async function shortText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > LONGEST_ANSWER_BYTES) throw new RangeError('the answer is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function textOf(answer: Answer, field: string): string {
  const text = answer[field];
  if (typeof text !== 'string' || text === '') throw new WeChatFailure('UNAVAILABLE', `the answer has no ${field}`);
  return text;
}

function secondsOf({ expires_in: seconds }: Answer): number {
  if (typeof seconds !== 'number' || !(seconds > 0)) throw new WeChatFailure('UNAVAILABLE', 'the answer has no expires_in');
  return seconds;
}
