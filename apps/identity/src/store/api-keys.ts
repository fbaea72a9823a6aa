import { collection, Schema } from '@heming/kit/store';
import type { ApiKey } from '../domain/api-key.js';

const schema = new Schema<ApiKey>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  title: { type: String, required: true },
  role: { type: String, required: true },
  permissions: [String],
  party: String,
  parties: [String],
  digest: { type: String, required: true },
  state: { type: String, required: true },
  validTo: { type: Date, required: true },
  createdBy: { type: String, required: true },
  revokedBy: String,
  revokeReason: String,
  createTime: Date,
});
schema.index({ digest: 1 }, { unique: true });
schema.index({ division: 1 });
schema.index({ parties: 1 });

/** API keys, found by the digest of their secret. */
export const apiKeys = collection<ApiKey>({
  name: 'apiKeys',
  schema,
  territory: 'scoped',
  missing: 'API_KEY_NOT_FOUND',
  taken: 'API_KEY_ALREADY_MADE',
});
