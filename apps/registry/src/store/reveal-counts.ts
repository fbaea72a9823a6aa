import { collection, Schema } from '@heming/kit/store';
import type { RevealCount } from '../domain/reveal-count.js';

const schema = new Schema<RevealCount>({
  name: { type: String, required: true },
  division: { type: String },
  parties: [String],
  times: [Date],
});

/** How often each caller looked up full personal data within the last day; one document per caller and place. */
export const revealCounts = collection<RevealCount>({
  name: 'revealCounts',
  schema,
  territory: 'scoped',
  missing: 'PERSON_NOT_FOUND',
  taken: 'PERSON_ALREADY_REGISTERED',
});
