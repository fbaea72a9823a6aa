import { collection, Schema } from '@heming/kit/store';
import type { Facility } from '../domain/facility.js';

const schema = new Schema<Facility>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  kind: { type: String, required: true },
  title: { type: String, required: true },
  registrationNo: String,
  building: String,
  inspectionDueOn: String,
  maintainer: String,
  state: { type: String, required: true },
  stateReason: String,
  inspections: [{ _id: false, inspectedOn: String, result: String, documentNo: String, nextDueOn: String }],
  createTime: Date,
  updateTime: Date,
});
schema.index({ registrationNo: 1 }, { unique: true, sparse: true });
schema.index({ inspectionDueOn: 1 }, { sparse: true });

/** Facilities. Those of a quarter share the beginning of their name; those of a territory are found by the day their inspection is due. */
export const facilities = collection<Facility>({
  name: 'facilities',
  schema,
  territory: 'scoped',
  missing: 'FACILITY_NOT_FOUND',
  taken: 'FACILITY_ALREADY_RECORDED',
  uniqueTaken: { registrationNo: 'FACILITY_REGISTRATION_TAKEN' },
});
