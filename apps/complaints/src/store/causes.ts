import { collection, Schema } from '@heming/kit/store';
import type { Cause } from '../domain/cause.js';

const schema = new Schema<Cause>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  proposedTime: Date,
});

/** Causes that many reported, by quarter and category. */
export const causes = collection<Cause>({
  name: 'causes',
  schema,
  territory: 'scoped',
  missing: 'CASE_NOT_FOUND',
  taken: 'CASE_ALREADY_REPORTED',
});
