import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { JsonValue } from '@heming/contracts';
import type { Limits } from '../limits.js';
import { HttpRefusal } from '../problems/http-refusal.js';

/** Whether a request carries a body. */
export function hasBody(request: IncomingMessage): boolean {
  const { 'transfer-encoding': encoding, 'content-length': length } = request.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}

/** Refuses compressed bodies: a small one could hide a huge one. @throws HttpRefusal */
export function refuseEncoded(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new HttpRefusal('CONTENT_ENCODING_UNSUPPORTED');
}

/** Refuses a body whose declared length is over a limit. @throws HttpRefusal */
export function refuseLonger(request: IncomingMessage, limitBytes: number): void {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
}

/** The refusal of a body over a limit, which it names. */
export function tooLarge(limitBytes: number): HttpRefusal {
  return new HttpRefusal('REQUEST_TOO_LARGE', { limit: String(limitBytes) });
}

/** The refusal of a body that stopped arriving; its connection is of no further use. */
export function tooSlow(): HttpRefusal {
  return new HttpRefusal('BODY_TOO_SLOW', {}, { connection: 'close' });
}

/** Reads a JSON body; undefined when there is none. @throws HttpRefusal when it is not JSON, too large or too slow */
export async function readJsonBody(request: IncomingMessage, limits: Limits): Promise<JsonValue | undefined> {
  if (!hasBody(request)) return undefined;
  refuseEncoded(request);
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) throw new HttpRefusal('CONTENT_TYPE_UNSUPPORTED');
  refuseLonger(request, limits.bodyBytes);
  const bytes = await readAll(request, limits.bodyBytes, limits.bodyTimeoutMs);
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw new HttpRefusal('MALFORMED_REQUEST');
  try {
    return JSON.parse(bytes.toString()) as JsonValue;
  } catch {
    throw new HttpRefusal('MALFORMED_REQUEST');
  }
}

const JSON_TYPE = /^application\/(merge-patch\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i;

function readAll(request: IncomingMessage, limitBytes: number, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => settle(() => reject(tooSlow())), timeoutMs);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      how();
    };
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limitBytes) settle(() => reject(tooLarge(limitBytes)));
      else chunks.push(chunk);
    };
    const onEnd = (): void => settle(() => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)));
    const onClose = (): void => settle(() => reject(new HttpRefusal('MALFORMED_REQUEST')));
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}

/** Takes what is left of a body and forgets it, so that the answer reaches a caller who is still sending; cuts him off beyond a limit. */
export function discardRest(request: IncomingMessage, limitBytes: number): void {
  if (request.readableEnded || request.destroyed) return;
  let left = limitBytes;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
}
