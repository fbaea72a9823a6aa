import { lentRandomBytes } from './random-bytes.js';

/** W3C Trace Context §3.2: version (not ff), trace id and parent id (not all zero), flags; later versions may go on after a hyphen. */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?$/;

/** A new W3C traceparent, sampled. */
export function newTraceparent(): string {
  const id = lentRandomBytes(24).toString('hex');
  return `00-${id.slice(0, 32)}-${id.slice(32)}-01`;
}

/** The caller's traceparent with a new span id; a new trace when the caller sent none, or one that is not valid. */
export function continueTrace(traceparent: string | undefined): string {
  const [, version, traceId, flags, rest] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (version === undefined || (version === '00' && rest !== undefined)) return newTraceparent();
  return `00-${traceId}-${lentRandomBytes(8).toString('hex')}-${flags}`;
}

/** The trace id of a traceparent: 32 hexadecimal digits. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}
