import { lentRandomBytes } from './random-bytes.js';

/** Where a piece of work stands in a trace: the W3C headers that travel with what it asks of others and what it announces. */
export interface TraceContext {
  /** Version 00. */
  readonly traceparent: string;
  /** What the tracing systems of callers wrote down for themselves; passed on as it came, and recorded nowhere. */
  readonly tracestate?: string | undefined;
}

/** W3C Trace Context §3.2: version (not ff), trace id and parent id (not all zero), flags; later versions may go on after a hyphen. */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const SAMPLED = 1;

/** §3.3: most members, and most characters of all of them together. */
const MOST_MEMBERS = 32;
const MOST_CHARACTERS = 512;
/** §3.3.1.3: a simple key, or a tenant at a system; and a value, which does not end with a space. */
const MEMBER =
  /^([a-z][a-z0-9_\-*/]{0,255}|[a-z0-9][a-z0-9_\-*/]{0,240}@[a-z][a-z0-9_\-*/]{0,13})=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]$/;

/**
 * The context that a caller sent, read strictly: undefined without one valid `traceparent`, and without the `tracestate` when that is not
 * valid. Of the flags only that of sampling is passed on.
 * @param tracestate the header; of several, their values in order
 */
export function receivedContext(
  traceparent: string | undefined,
  tracestate?: string | readonly string[] | undefined,
): TraceContext | undefined {
  const [, version = '', traceId = '', parentId = '', flags = '', rest] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (version === '' || (version === '00' && rest !== undefined)) return undefined;
  const read = `00-${traceId}-${parentId}-0${Number.parseInt(flags, 16) & SAMPLED}`;
  const state = tracestate === undefined ? undefined : validTracestate(typeof tracestate === 'string' ? [tracestate] : tracestate);
  return state === undefined ? { traceparent: read } : { traceparent: read, tracestate: state };
}

/** A new W3C traceparent of a trace that nobody records. */
export function newTraceparent(): string {
  const id = lentRandomBytes(24).toString('hex');
  return `00-${id.slice(0, 32)}-${id.slice(32)}-00`;
}

/** The trace id of a traceparent: 32 hexadecimal digits. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}

/** Whether a traceparent of version 00 says that its trace is recorded. */
export function isSampled(traceparent: string): boolean {
  return traceparent.endsWith('1');
}

/** The members of a tracestate, without what may stand around them; undefined when there are none or the W3C would not have them so. */
function validTracestate(headers: readonly string[]): string | undefined {
  const members = headers
    .flatMap((header) => header.split(','))
    .map((member) => member.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((member) => member !== '');
  if (members.length === 0 || members.length > MOST_MEMBERS || !members.every((member) => MEMBER.test(member))) return undefined;
  const keys = new Set(members.map((member) => member.slice(0, member.indexOf('='))));
  const state = members.join(',');
  return keys.size === members.length && state.length <= MOST_CHARACTERS ? state : undefined;
}
