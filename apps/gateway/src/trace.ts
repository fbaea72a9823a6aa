import { randomBytes } from 'node:crypto';
import { parseTraceParent } from '@opentelemetry/core';

/** The W3C traceparent of a request: the caller's trace with a span of ours, or a new trace when he sent none or a broken one. */
export function continueTrace(traceparent: string | undefined): string {
  const parent = traceparent === undefined ? null : parseTraceParent(traceparent);
  if (parent) return `00-${parent.traceId}-${randomBytes(8).toString('hex')}-${parent.traceFlags.toString(16).padStart(2, '0')}`;
  const ids = randomBytes(24).toString('hex');
  return `00-${ids.slice(0, 32)}-${ids.slice(32)}-01`;
}

/** The trace id of a traceparent: 32 hexadecimal digits. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}
