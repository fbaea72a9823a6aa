import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { sendJson, sendPage, shortBodyOf } from '../provider/answers.js';
import { cardPolicy, noticePage, PROVIDER_STYLE, STYLE_SHEET } from '../provider/provider-page.js';
import { SIMULATED_PEOPLE } from './simulated-people.js';
import { moodOf, simulatorPage, type Mood } from './simulator-page.js';

/** What the simulator knows of the official account. */
export interface WeChatSimulatorOptions {
  /** Path that it answers below. */
  readonly path: string;
  readonly appId: string;
  readonly secret: string;
  /** The only origin that people are led back to (网页授权域名). */
  readonly origin: () => string;
}

/** How the next answer goes wrong: with an error code, with a status, or by not coming at all. */
export type Misbehaviour = { readonly errcode: number } | { readonly status: number } | 'silence';

const TOKEN_SECONDS = 7_200;
const MOST_CODES = 1_000;
const CODE_MS = 300_000;

/**
 * WeChat's own endpoints, as far as the city uses them, with made-up accounts: the page that authorises, the exchange of the code, the stable
 * token and the ticket. It misbehaves on demand.
 */
export class WeChatSimulator {
  readonly #options: WeChatSimulatorOptions;
  readonly #codes = new LRUCache<string, { readonly openid: string; readonly mood: Mood; used: boolean }>({
    max: MOST_CODES,
    ttl: CODE_MS,
  });
  readonly #misbehaviours = new Map<string, Misbehaviour[]>();
  readonly #calls = new Map<string, number>();
  #token = newSecret();

  constructor(options: WeChatSimulatorOptions) {
    this.#options = options;
  }

  /** The ticket that pages are signed with. */
  readonly ticket = newSecret();

  /** How often an endpoint was called. */
  calls(path: string): number {
    return this.#calls.get(path) ?? 0;
  }

  /** Makes the next answer of an endpoint go wrong; told twice, the next two. */
  misbehave(path: string, how: Misbehaviour): void {
    this.#misbehaviours.set(path, [...(this.#misbehaviours.get(path) ?? []), how]);
  }

  /** Ends the token before its time, as when somebody resets the secret. */
  endToken(): void {
    this.#token = newSecret();
  }

  /** A code as if somebody had come by the page. */
  codeOf(openid: string, mood: Mood = 'well'): string {
    const code = newSecret();
    this.#codes.set(code, { openid, mood, used: false });
    return code;
  }

  /** Answers what comes in below its path. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    this.#answer(request, response).catch(() => response.destroy());
  };

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://own');
    this.#calls.set(pathname, this.calls(pathname) + 1);
    if (pathname === STYLE_SHEET) return void response.setHeader('content-type', 'text/css; charset=utf-8').end(PROVIDER_STYLE);
    if (pathname === '/connect/oauth2/authorize') return this.#authorise(query, request, response);
    const how = this.#misbehaviours.get(pathname)?.shift();
    if (how !== undefined) return misbehave(how, response);
    if (pathname === '/sns/oauth2/access_token') return this.#exchange(query, response);
    if (pathname === '/cgi-bin/stable_token') return this.#giveToken(await shortBodyOf(request), response);
    if (pathname === '/cgi-bin/ticket/getticket') return this.#giveTicket(query, response);
    sendJson(response, 404, { errcode: 404, errmsg: 'not simulated' });
  }

  async #authorise(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, appId, origin } = this.#options;
    const back = query.get('redirect_uri') ?? '';
    if (query.get('appid') !== appId || query.get('response_type') !== 'code' || query.get('scope') !== 'snsapi_base')
      return sendPage(response, 400, noticePage(path, '微信（模拟） WeChat (simulated)', '参数错误 Scope 或 appid：10005'));
    if (!URL.canParse(back) || new URL(back).origin !== origin())
      return sendPage(
        response,
        400,
        noticePage(path, '微信（模拟） WeChat (simulated)', 'redirect_uri 域名与后台配置不一致，错误码：10003'),
      );
    const form = request.method === 'POST' ? new URLSearchParams(await shortBodyOf(request)) : undefined;
    const person = SIMULATED_PEOPLE.find(({ openid }) => openid === form?.get('subject'));
    if (person === undefined) return this.#showPage(`${path}/connect/oauth2/authorize?${query.toString()}`, response);
    const target = new URL(back);
    target.searchParams.set('code', this.codeOf(person.openid, moodOf(form?.get('mood'))));
    target.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end();
  }

  #showPage(action: string, response: ServerResponse): void {
    response.setHeader('content-security-policy', cardPolicy());
    sendPage(response, 200, simulatorPage(this.#options.path, action));
  }

  #exchange(query: URLSearchParams, response: ServerResponse): void {
    const refusal = this.#refusalOf(query.get('appid'), query.get('secret'));
    if (refusal !== undefined) return fail(refusal, response);
    const known = this.#codes.get(query.get('code') ?? '');
    if (known === undefined) return fail(40029, response);
    if (known.used) return fail(40163, response);
    known.used = true;
    if (known.mood === 'busy') return fail(-1, response);
    if (known.mood === 'quota') return fail(45009, response);
    const { openid, mood } = known;
    const preview = mood === 'preview' ? { is_snapshotuser: 1 } : {};
    // WeChat calls its JSON plain text.
    response.setHeader('content-type', 'text/plain');
    response.end(
      JSON.stringify({
        access_token: newSecret(),
        expires_in: TOKEN_SECONDS,
        refresh_token: newSecret(),
        openid,
        scope: 'snsapi_base',
        ...preview,
      }),
    );
  }

  #giveToken(body: string | undefined, response: ServerResponse): void {
    const { appid, secret } = JSON.parse(body ?? '{}') as { appid?: string; secret?: string };
    const refusal = this.#refusalOf(appid, secret);
    if (refusal !== undefined) return fail(refusal, response);
    sendJson(response, 200, { access_token: this.#token, expires_in: TOKEN_SECONDS });
  }

  #giveTicket(query: URLSearchParams, response: ServerResponse): void {
    if (query.get('access_token') !== this.#token) return fail(42001, response);
    sendJson(response, 200, { errcode: 0, errmsg: 'ok', ticket: this.ticket, expires_in: TOKEN_SECONDS });
  }

  #refusalOf(appId: string | null | undefined, secret: string | null | undefined): number | undefined {
    if (appId !== this.#options.appId) return 40013;
    return secret === this.#options.secret ? undefined : 40125;
  }
}

function misbehave(how: Misbehaviour, response: ServerResponse): void {
  if (how === 'silence') return;
  if ('status' in how) return void response.writeHead(how.status).end('<html>Bad Gateway</html>');
  fail(how.errcode, response);
}

function fail(errcode: number, response: ServerResponse): void {
  sendJson(response, 200, { errcode, errmsg: `simulated ${errcode}` });
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
