import { collection, Schema } from '@heming/kit/store';
import type { TablePiece } from '../domain/table-piece.js';

const schema = new Schema<TablePiece>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  rows: { type: String, required: true },
});

/** Rows of tables that can be downloaded, sealed. Those of one table share the beginning of their name and follow in order, so no index is needed. */
export const tablePieces = collection<TablePiece>({
  name: 'table-pieces',
  schema,
  territory: 'scoped',
  missing: 'IMPORT_NOT_FOUND',
  taken: 'IMPORT_STATE_NOT_ALLOWED',
  sealed: { fields: ['rows'], searchable: [] },
});
