import { collection, Schema } from '@heming/kit/store';
import type { ImportRejection } from '../domain/import-parts.js';

const schema = new Schema<ImportRejection>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  line: { type: Number, required: true },
  field: String,
  value: String,
  reason: { type: String, required: true },
  messageZh: String,
  messageEn: String,
});

/** Rows that cannot be registered. Those of one import share the beginning of their name and follow by line, so no index is needed. */
export const importRejections = collection<ImportRejection>({
  name: 'import-rejections',
  schema,
  territory: 'scoped',
  missing: 'IMPORT_NOT_FOUND',
  taken: 'IMPORT_STATE_NOT_ALLOWED',
});
