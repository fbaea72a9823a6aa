import type { MethodContract } from '@heming/contracts';
import type { Call } from './call.js';
import type { DocumentCollection } from './ports/document-store.js';
import { collection, Schema } from './store/index.js';
import { traceIdOf } from './trace.js';

/** Who did what, when, why, and how it ended. Appended before the answer leaves; never changed or removed. */
export interface AuditRecord {
  readonly name: string;
  /** Where the caller acted: the division of his first scope. */
  readonly division: string;
  readonly time: Date;
  readonly subject: string;
  readonly roles: readonly string[];
  /** Full method path. */
  readonly method: string;
  /** Name of what was acted on; empty where there is none. */
  readonly resource: string;
  readonly purpose: string;
  /** Number of the case it was for; empty when none was named. */
  readonly caseId: string;
  /** `OK`, or the reason of the refusal. */
  readonly outcome: string;
  readonly traceId: string;
}

const schema = new Schema<AuditRecord>({
  name: { type: String, required: true },
  division: { type: String },
  time: { type: Date, required: true },
  subject: { type: String, required: true },
  roles: { type: [String] },
  method: { type: String, required: true },
  resource: { type: String },
  purpose: { type: String },
  caseId: { type: String },
  outcome: { type: String, required: true },
  traceId: { type: String, required: true },
});
schema.index({ time: 1 });
schema.index({ subject: 1, time: 1 });
schema.index({ resource: 1, time: 1 });

/** The audit trail of a service: found by time, by who acted and by what was acted on, latest first. */
export const auditRecords = collection<AuditRecord>({
  name: 'auditRecords',
  schema,
  territory: 'scoped',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

/** What an audit record says of a call. `outcome`: `OK` or a reason; `id`: unique and sorting by time. */
export function auditRecordOf(call: Call, method: MethodContract, request: object, outcome: string, id: string): AuditRecord {
  return {
    name: `auditRecords/${id}`,
    division: call.scopes[0]?.division ?? '',
    time: call.now,
    subject: call.principal.subject,
    roles: call.principal.grants.map(({ role }) => role),
    method: method.path,
    resource: resourceOf(request, method.audit.resource),
    purpose: call.purpose,
    caseId: call.caseId,
    outcome,
    traceId: traceIdOf(call.traceparent),
  };
}

/** Appends a record; resolves when durable. */
export async function appendAudit(records: DocumentCollection<AuditRecord>, record: AuditRecord): Promise<void> {
  await records.insert([{ state: record, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } }]);
}

function resourceOf(request: object, path: string): string {
  let value: unknown = request;
  for (const member of path === '' ? [] : path.split('.')) value = (value as Record<string, unknown> | undefined)?.[member];
  return typeof value === 'string' ? value : '';
}
