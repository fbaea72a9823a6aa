import { collection, Schema } from '@heming/kit/store';
import type { Import } from '../domain/import.js';

const schema = new Schema<Import>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  kind: { type: String, required: true },
  fileName: { type: String, required: true },
  officers: [String],
  state: { type: String, required: true },
  due: { type: Boolean, required: true },
  contentId: String,
  contentPieceCount: Number,
  contentSizeBytes: Number,
  encoding: String,
  format: String,
  rowCount: Number,
  doneCount: Number,
  acceptedCount: Number,
  rejectedCount: Number,
  committedCount: Number,
  keptRejectionCount: Number,
  cursorLine: Number,
  failure: String,
  expectedEndTime: Date,
  commitTime: Date,
  rowsKeptUntil: Date,
  rowsForgotten: Boolean,
  createTime: Date,
  updateTime: Date,
});
schema.index({ due: 1, createTime: 1 });
schema.index({ rowsKeptUntil: 1 });
schema.index({ division: 1 });
schema.index({ state: 1 });

/** Imports, by name within the territory; the sweep finds those it has something to do about, oldest first, or whose time is over; all are counted by state. */
export const imports = collection<Import>({
  name: 'imports',
  schema,
  territory: 'scoped',
  missing: 'IMPORT_NOT_FOUND',
  taken: 'IMPORT_STATE_NOT_ALLOWED',
});
