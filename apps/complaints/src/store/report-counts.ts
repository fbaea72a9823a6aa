import { collection, Schema } from '@heming/kit/store';
import type { ReportCount } from '../domain/report-count.js';

const schema = new Schema<ReportCount>({
  name: { type: String, required: true },
  division: { type: String },
  day: String,
  count: Number,
});

/** How much each subject reported or joined on the last day on which he did. */
export const reportCounts = collection<ReportCount>({
  name: 'reportCounts',
  schema,
  territory: 'scoped',
  missing: 'CASE_NOT_FOUND',
  taken: 'CASE_ALREADY_REPORTED',
});
