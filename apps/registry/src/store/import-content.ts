import { collection, Schema } from '@heming/kit/store';
import type { ImportContent } from '../domain/import-parts.js';

const schema = new Schema<ImportContent>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  bytes: { type: Buffer, required: true },
});

/**
 * Pieces of the content of imports, sealed: what somebody uploads may be personal data, whatever he says it is. Those of one import share the
 * beginning of their name, so no index is needed.
 */
export const importContent = collection<ImportContent>({
  name: 'import-content',
  schema,
  territory: 'scoped',
  missing: 'IMPORT_NOT_FOUND',
  taken: 'IMPORT_STATE_NOT_ALLOWED',
  sealed: { fields: ['bytes'], searchable: [] },
});
