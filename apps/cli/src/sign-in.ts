import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refused, Unreachable } from './api.js';
import type { Terminal } from './terminal.js';

/** The command line as the provider knows it: a native app that comes back to a loopback address (RFC 8252). */
const CLIENT = 'heming-cli';
const BACK = '/signed-in';
/** How long somebody may take to sign in, in milliseconds. */
const PATIENCE_MS = 300_000;

/** What a sign-in yields. */
export interface SignedIn {
  readonly token: string;
  readonly lifeSeconds: number;
}

/** Signs somebody in through his browser: code with PKCE. @throws Refused when it was not done, Unreachable */
export async function signIn(issuer: string, server: string, terminal: Terminal): Promise<SignedIn> {
  const { authorization_endpoint: page, token_endpoint: tokens } = await askProvider(`${issuer}/.well-known/openid-configuration`, server);
  const [verifier, state] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('base64url')];
  const loopback = createServer();
  await new Promise<void>((resolve) => loopback.listen(0, '127.0.0.1', resolve));
  try {
    const redirect = `http://127.0.0.1:${(loopback.address() as AddressInfo).port}${BACK}`;
    const parameters = new URLSearchParams({
      ...{ client_id: CLIENT, response_type: 'code', redirect_uri: redirect, scope: 'openid', state },
      ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
    });
    const url = `${String(page)}?${parameters.toString()}`;
    terminal.err(`请在浏览器中登录。 Sign in by your browser:\n  ${url}\n`);
    terminal.open(url);
    const code = await codeFrom(loopback, state);
    const form = { grant_type: 'authorization_code', client_id: CLIENT, code, redirect_uri: redirect, code_verifier: verifier };
    const answer = await askProvider(String(tokens), server, new URLSearchParams(form));
    return { token: String(answer['access_token']), lifeSeconds: Number(answer['expires_in'] ?? 0) };
  } finally {
    loopback.close();
    loopback.closeAllConnections();
  }
}

/** The code that the browser brings back. */
function codeFrom(loopback: Server, state: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(notDone('超时 timeout')), PATIENCE_MS);
    loopback.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (url.pathname !== BACK) return void response.writeHead(404).end();
      clearTimeout(timer);
      const code = url.searchParams.get('code');
      const right = code !== null && url.searchParams.get('state') === state;
      response.writeHead(right ? 200 : 400, { 'content-type': 'text/html; charset=utf-8', connection: 'close' });
      // Answered first: what is closed too early shows the browser an error.
      response.end(pageOf(right), () => (right ? resolve(code) : reject(notDone(url.searchParams.get('error') ?? 'state'))));
    });
  });
}

function pageOf(right: boolean): string {
  const text = right ? '已登录，可以关闭此页。 Signed in; you may close this page.' : '未能登录。 Not signed in.';
  return `<!doctype html><meta charset="utf-8"><title>鹤鸣</title><p>${text}</p>`;
}

async function askProvider(url: string, server: string, form?: URLSearchParams): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, form === undefined ? {} : { method: 'POST', body: form }).catch((cause: unknown) => {
    throw new Unreachable(server, cause);
  });
  const answer = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (!response.ok) throw notDone(String(answer['error'] ?? response.status));
  return answer;
}

function notDone(why: string): Refused {
  return new Refused({ status: 401, detail: `未能登录：${why}。`, detailEn: `Not signed in: ${why}.` });
}
