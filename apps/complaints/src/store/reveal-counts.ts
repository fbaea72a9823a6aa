import { collection, Schema } from '@heming/kit/store';
import type { RevealCount } from '../domain/reveal-count.js';

const schema = new Schema<RevealCount>({
  name: { type: String, required: true },
  division: { type: String },
  parties: [String],
  times: [Date],
});

/** How often each officer looked at reporters within the last day; one document per officer and place. */
export const revealCounts = collection<RevealCount>({
  name: 'revealCounts',
  schema,
  territory: 'scoped',
  missing: 'CASE_NOT_FOUND',
  taken: 'CASE_ALREADY_REPORTED',
});
