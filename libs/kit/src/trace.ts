import { randomBytes } from 'node:crypto';
import { parseTraceParent } from '@opentelemetry/core';

/** A new W3C traceparent, sampled. */
export function newTraceparent(): string {
  const id = randomBytes(24).toString('hex');
  return `00-${id.slice(0, 32)}-${id.slice(32)}-01`;
}

/** The caller's traceparent with a new span id; a new trace when the caller sent none, or one that is not valid. */
export function continueTrace(traceparent: string | undefined): string {
  const parent = traceparent === undefined ? null : parseTraceParent(traceparent);
  if (parent === null) return newTraceparent();
  const flags = parent.traceFlags.toString(16).padStart(2, '0');
  return `00-${parent.traceId}-${randomBytes(8).toString('hex')}-${flags}`;
}

/** The trace id of a traceparent: 32 hexadecimal digits. */
export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}
