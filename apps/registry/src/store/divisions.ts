import { collection, Schema } from '@heming/kit/store';
import type { Division } from '../domain/division.js';

const schema = new Schema<Division>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  code: { type: String, required: true },
  title: { type: String, required: true },
  initials: String,
  level: { type: String, required: true },
  parent: String,
  validFrom: String,
  validTo: { type: String, required: true },
  successors: [String],
  source: String,
});
schema.index({ parent: 1 });
schema.index({ level: 1 });
schema.index({ title: 1 });
schema.index({ initials: 1 });

/** Administrative divisions: public; the order of names is that of codes. */
export const divisions = collection<Division>({
  name: 'divisions',
  schema,
  territory: 'open',
  missing: 'DIVISION_NOT_FOUND',
  taken: 'DIVISION_ALREADY_RECORDED',
});
