import { collection, Schema } from '@heming/kit/store';
import type { Export } from '../domain/export.js';

const schema = new Schema<Export>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  kind: { type: String, required: true },
  format: { type: String, required: true },
  quarter: String,
  asOf: String,
  parkingAreaVotes: Boolean,
  filter: new Schema({ query: String, quarterState: String, organisationKind: String, organisationState: String }, { _id: false }),
  scope: [String],
  state: { type: String, required: true },
  due: { type: Boolean, required: true },
  totalCount: Number,
  doneCount: Number,
  rowCount: Number,
  after: String,
  failure: String,
  expectedEndTime: Date,
  keptUntil: Date,
  createTime: Date,
  updateTime: Date,
});
schema.index({ due: 1, createTime: 1 });
schema.index({ keptUntil: 1 });
schema.index({ division: 1 });
schema.index({ state: 1 });

/** Exports, by name within the territory; the sweeps find those they have something to do about, oldest first, or whose time is over; all are counted by state. */
export const exportJobs = collection<Export>({
  name: 'exports',
  schema,
  territory: 'scoped',
  missing: 'EXPORT_NOT_FOUND',
  taken: 'EXPORT_STATE_NOT_ALLOWED',
});
