import { collection, Schema } from '@heming/kit/store';
import type { Occupancy } from '../domain/occupancy.js';

const schema = new Schema<Occupancy>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  person: { type: String, required: true },
  kind: { type: String, required: true },
  fromDay: { type: String, required: true },
  toDay: String,
  createTime: Date,
  updateTime: Date,
});
schema.index({ person: 1 });

/** Occupancies. Those of a unit share the beginning of their name; those of somebody are found by his. */
export const occupancies = collection<Occupancy>({
  name: 'occupancies',
  schema,
  territory: 'scoped',
  missing: 'OCCUPANCY_NOT_FOUND',
  taken: 'OCCUPANCY_ALREADY_RECORDED',
});
