import { collection, Schema } from '@heming/kit/store';
import type { Quarter } from '../domain/quarter.js';
import { correctionFields } from './correction-fields.js';

const schema = new Schema<Quarter>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  code: { type: String, required: true },
  title: { type: String, required: true },
  initials: String,
  address: String,
  state: { type: String, required: true },
  stateReason: String,
  coverage: String,
  buildingAreaCenti: Number,
  householdCount: Number,
  builtFromYear: Number,
  builtToYear: Number,
  hasElevator: Boolean,
  oldQuarter: Boolean,
  developer: String,
  parkingPlannedCount: Number,
  parkingBuiltCount: Number,
  demarcationDecisionNo: String,
  ...correctionFields({ division: String, buildingAreaCenti: Number, householdCount: Number }),
  createTime: Date,
  updateTime: Date,
});
schema.index({ division: 1 });
schema.index({ state: 1 });
schema.index({ title: 1 });
schema.index({ initials: 1 });
schema.index({ pendingSince: 1 }, { sparse: true });

/** Quarters, by name within the territory; found by state, by the beginning of title or initials, and by a correction that waits. */
export const quarters = collection<Quarter>({
  name: 'quarters',
  schema,
  territory: 'scoped',
  missing: 'QUARTER_NOT_FOUND',
  taken: 'QUARTER_CODE_TAKEN',
});
