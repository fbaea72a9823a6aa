import type { Cause } from './ports/document-store.js';
import type { Scope } from './scope.js';

/** One call as a use case, reaction or schedule sees it: who, when, why, and until when. */
export interface Call {
  /** The moment the call came in, by the injected clock: every "now" of its decision. */
  readonly now: Date;
  /**
   * What the store remembers so that a repetition has no second effect: the request id or the event id. Of a sweep the id is empty:
   * it is not repeated, and may change a document several times.
   */
  readonly cause: Cause;
  /** 26 characters that depend on the cause alone: the id of what this call creates. */
  readonly derivedId: string;
  readonly principal: Principal;
  /** Where, and about whom, the caller may act with this method's permission. */
  readonly scopes: readonly Scope[];
  /** Parties that one of the caller's grants with that permission is limited to, whatever else he may; absent when none is. */
  readonly parties?: readonly string[];
  /** Why personal data is read; empty when the method needs no purpose. */
  readonly purpose: string;
  /** Number of the case that personal data is read for; empty when none is named. */
  readonly caseId: string;
  /** W3C traceparent of what this call asks of others and announces. */
  readonly traceparent: string;
  /** W3C tracestate that came with it; absent when none did. */
  readonly tracestate?: string | undefined;
  /** Aborted when the caller has gone or the deadline has passed. */
  readonly signal: AbortSignal;
  /** When the caller stops waiting, in milliseconds since 1970 by the machine's clock. */
  readonly deadline: number;
}

/** Who calls: a person, a system, or a service on its own behalf. */
export interface Principal {
  /** Stable id at the identity provider, `anonymous`, or `service:<name>`. */
  readonly subject: string;
  readonly grants: readonly Grant[];
  /** When the caller last proved who he is, in milliseconds since 1970 by the machine's clock; absent for programs. */
  readonly authTime?: number;
}

/** What a principal may be: a role, where, and for whom. */
export interface Grant {
  readonly role: string;
  /** Division code; the grant holds in it and below. Empty is everywhere. */
  readonly division: string;
  /** The organisation or person that the grant is limited to, `organisations/{uscc}` or `persons/{id}`, if any. */
  readonly party?: string;
  /** If present, the grant allows only these of its role's permissions. */
  readonly permissions?: readonly string[];
}

/** Everyone who is not signed in. */
export const ANONYMOUS: Principal = { subject: 'anonymous', grants: [{ role: 'PUBLIC', division: '' }] };
