import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mount } from '@heming/gateway';
import type { Logger } from 'pino';
import { sendJson } from '../provider/answers.js';
import { WeChatFailure, type WeChatPort } from './wechat-port.js';

/** What signing of pages is made of. */
export interface SignatureMountOptions {
  readonly wechat: WeChatPort;
  /** Where browsers reach the gateway, without a slash at the end. */
  readonly origin: () => string;
  readonly logger: Logger;
}

/** Pages that may use WeChat's functions lie below it. */
const SIGNED_PATH = '/resident/';
const LONGEST_ADDRESS = 2_048;

/** `GET /wechat/page-signature?url=…`: signs a page of the resident app for WeChat's JS-SDK, and no other. */
export function signatureMount({ wechat, origin, logger }: SignatureMountOptions): Mount {
  return {
    path: '/wechat/page-signature',
    rateClass: 'SEARCH',
    handle: async (request: IncomingMessage, response: ServerResponse) => {
      const page = signablePage(new URL(request.url ?? '/', 'http://own').searchParams.get('url'), origin());
      if (request.method !== 'GET' || page === undefined) return sendJson(response, 400, { error: 'PAGE_NOT_SIGNED' });
      try {
        sendJson(response, 200, await wechat.signPage(page));
      } catch (thrown) {
        if (!(thrown instanceof WeChatFailure)) throw thrown;
        logger.warn({ reason: thrown.reason, err: thrown.message }, 'no page was signed for WeChat');
        sendJson(response, 503, { error: 'WECHAT_UNAVAILABLE' });
      }
    },
  };
}

/** The address to sign: as given, without fragment, when it is that of a page of ours; else undefined. */
export function signablePage(given: string | null, origin: string): string | undefined {
  if (given === null || given.length > LONGEST_ADDRESS || !URL.canParse(given)) return undefined;
  const page = new URL(given);
  page.hash = '';
  const ours = page.origin === origin && page.pathname.startsWith(SIGNED_PATH) && page.username === '' && page.password === '';
  // Signed is what the browser has in its address bar: an address that reads otherwise once it is parsed would be another.
  return ours && page.href === given.replace(/#.*$/, '') ? page.href : undefined;
}
