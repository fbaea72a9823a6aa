import { createHash } from 'node:crypto';
import { refuse } from '@heming/contracts/type/v1';
import type { DocumentCollection } from './ports/document-store.js';
import { collection, Schema } from './store/index.js';

/** How long a request id is remembered, in milliseconds. Causes in documents outlast it. */
export const REQUEST_MEMORY_MS = 7 * 24 * 3_600_000;

/** That a request id was used, and for what. */
export interface RequestRecord {
  readonly name: string;
  readonly division: string;
  readonly fingerprint: string;
  readonly requestTime: Date;
}

/** Request ids a service has seen. */
export const requestRecords = collection<RequestRecord>({
  name: 'requests',
  schema: new Schema<RequestRecord>({
    name: { type: String, required: true },
    division: { type: String },
    fingerprint: { type: String, required: true },
    requestTime: { type: Date, required: true, index: true },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

/** Fingerprint of a request: method and content. */
export function fingerprintOf(method: string, content: Uint8Array): string {
  return createHash('sha256').update(method).update('\n').update(content).digest('base64url');
}

/**
 * Remembers that a caller used a request id for a request, durably, before its effect: the same id with other content is refused, whatever
 * it is about. `id` is scoped to the caller.
 * @throws REQUEST_ID_REUSED
 */
export async function rememberRequest(
  records: DocumentCollection<RequestRecord>,
  id: string,
  fingerprint: string,
  now: Date,
): Promise<void> {
  const name = `requests/${createHash('sha256').update(id).digest('base64url')}`;
  const state: RequestRecord = { name, division: '', fingerprint, requestTime: now };
  const [outcome] = await records.insert([{ state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } }]);
  if (outcome?.inserted === true) return;
  const earlier = await records.get(name);
  if (earlier !== undefined && earlier.state.fingerprint !== fingerprint) {
    throw refuse('REQUEST_ID_REUSED', { request_id: id.slice(id.lastIndexOf('/') + 1) });
  }
}

/** Removes records older than the memory; at most 10,000 in one sweep. */
export async function forgetRequests(records: DocumentCollection<RequestRecord>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - REQUEST_MEMORY_MS);
  for await (const { state, revision } of records.find({ where: { requestTime: { lt: before } }, order: ['requestTime'], limit: 10_000 })) {
    await records.remove(state.name, revision);
  }
}
