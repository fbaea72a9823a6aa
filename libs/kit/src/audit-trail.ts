import { auditRecords, type AuditRecord } from './audit-record.js';
import type { Call } from './call.js';
import type { DocumentCollection, Where } from './ports/document-store.js';
import { EVERYWHERE, type Scope } from './scope.js';
import { BoundStore, type StoreSurroundings } from './store/bound-store.js';
import type { Page } from './store/store.js';

/** What of the audit trail is asked for. */
export interface TrailQuery {
  /** Who acted; empty for anybody. */
  readonly subject?: string;
  /** Name of what was acted on; empty for anything. */
  readonly resource?: string;
  /** Full method paths; empty for any. */
  readonly methods?: readonly string[];
  /** From this moment on. */
  readonly since?: Date | undefined;
  /** Before this moment. */
  readonly until?: Date | undefined;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

/** The audit trail of a service as one call may read it. Nobody changes or removes what it holds. */
export interface AuditTrail {
  /** A page of records of calls within the caller's scopes, latest first. @throws PAGE_TOKEN_INVALID */
  list(query: TrailQuery): Promise<Page<AuditRecord>>;
  /**
   * A page of what was done to one resource, latest first, wherever those who did it were at home. For a caller who was shown to have a right to
   * know, by reading the resource within his scopes or by its being his own.
   * @throws PAGE_TOKEN_INVALID
   */
  about(resource: string, query: Omit<TrailQuery, 'resource'>): Promise<Page<AuditRecord>>;
}

/** Opens the audit trail for a call. */
export function auditTrail(records: DocumentCollection<AuditRecord>, call: Call, around: StoreSurroundings): AuditTrail {
  const list = ({ pageSize = 0, pageToken = '', ...query }: TrailQuery, scopes: readonly Scope[]): Promise<Page<AuditRecord>> =>
    new BoundStore(records, auditRecords, { ...call, scopes }, around).list({
      where: whereOf(query),
      order: ['-time'],
      pageSize,
      pageToken,
    });
  return {
    list: (query) => list(query, call.scopes),
    about: (resource, query) => list({ ...query, resource }, EVERYWHERE),
  };
}

function whereOf({ subject = '', resource = '', methods = [], since, until }: TrailQuery): Where<AuditRecord> {
  const time = { ...(since && { gte: since }), ...(until && { lt: until }) };
  return {
    ...(subject !== '' && { subject }),
    ...(resource !== '' && { resource }),
    ...(methods.length > 0 && { method: { in: methods } }),
    ...(Object.keys(time).length > 0 && { time }),
  };
}
