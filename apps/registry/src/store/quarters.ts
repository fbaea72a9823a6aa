import { collection, Schema } from '@heming/kit/store';
import type { Quarter } from '../domain/quarter.js';
import { correctionFields } from './correction-fields.js';

const tenure = { _id: false, organisation: String, fromDay: String, toDay: String, basis: String, endReason: String };

const schema = new Schema<Quarter>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
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
  enterprise: String,
  serviceGrade: Number,
  committee: String,
  enterpriseTenures: { type: [tenure], default: undefined },
  committeeTenures: { type: [tenure], default: undefined },
  successions: { type: [{ _id: false, successor: String, buildings: [String] }], default: undefined },
  successors: { type: [String], default: undefined },
  endedOn: String,
  endDecisionNo: String,
  ...correctionFields({ division: String, buildingAreaCenti: Number, householdCount: Number }),
  createTime: Date,
  updateTime: Date,
});
schema.index({ division: 1 });
schema.index({ parties: 1 });
schema.index({ state: 1 });
schema.index({ title: 1 });
schema.index({ initials: 1 });
schema.index({ developer: 1 });
schema.index({ enterprise: 1 }, { sparse: true });
schema.index({ committee: 1 }, { sparse: true });
schema.index({ successors: 1 });
schema.index({ pendingSince: 1 }, { sparse: true });

/**
 * Quarters, by name within the territory; found by state, by who built, serves or represents them, by the beginning of title or initials, and by
 * a correction that waits.
 */
export const quarters = collection<Quarter>({
  name: 'quarters',
  schema,
  territory: 'scoped',
  missing: 'QUARTER_NOT_FOUND',
  taken: 'QUARTER_CODE_TAKEN',
});

/**
 * The same quarters, read from everywhere: for what has to be known of all of them, whoever asks. What it finds is never shown as it is:
 * everybody is told what is disclosed of it, and whoever is to see more reads it from `quarters`.
 */
export const quartersEverywhere = collection<Quarter>({ ...quarters, territory: 'open' });
