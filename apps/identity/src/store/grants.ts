import { collection, Schema } from '@heming/kit/store';
import type { Grant } from '../domain/grant.js';

const schema = new Schema<Grant>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  subject: { type: String, required: true },
  role: { type: String, required: true },
  party: String,
  parties: [String],
  kind: { type: String, required: true },
  state: { type: String, required: true },
  validFrom: { type: Date, required: true },
  validTo: Date,
  reason: String,
  grantedBy: { type: String, required: true },
  source: String,
  revokedBy: String,
  revokeReason: String,
  createTime: Date,
  updateTime: Date,
});
schema.index({ subject: 1 });
schema.index({ division: 1 });
schema.index({ role: 1 });
schema.index({ state: 1 });
schema.index({ parties: 1 });
schema.index({ party: 1 });

/** Grants, visible to whoever may see the grants of their division. */
export const grants = collection<Grant>({
  name: 'grants',
  schema,
  territory: 'scoped',
  missing: 'GRANT_NOT_FOUND',
  taken: 'GRANT_ALREADY_MADE',
});
