import { collection, Schema } from '@heming/kit/store';
import type { Recusal } from '../domain/recusal.js';

const schema = new Schema<Recusal>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  subject: { type: String, required: true },
  party: { type: String, required: true },
  reason: { type: String, required: true },
  state: { type: String, required: true },
  liftedBy: String,
  liftReason: String,
  createTime: Date,
  updateTime: Date,
});
schema.index({ subject: 1 });
schema.index({ division: 1 });

/** Recusals, found by the officer. */
export const recusals = collection<Recusal>({
  name: 'recusals',
  schema,
  territory: 'scoped',
  missing: 'RECUSAL_NOT_FOUND',
  taken: 'RECUSAL_ALREADY_DECLARED',
});
