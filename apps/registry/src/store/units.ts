import { collection, Schema } from '@heming/kit/store';
import type { Unit } from '../domain/unit.js';
import { correctionFields } from './correction-fields.js';

const schema = new Schema<Unit>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  code: { type: String, required: true },
  realEstateUnitCode: String,
  entrance: { type: String, required: true },
  room: { type: String, required: true },
  floor: Number,
  use: { type: String, required: true },
  registeredAreaCenti: Number,
  surveyedAreaCenti: Number,
  contractAreaCenti: Number,
  legalAreaCenti: Number,
  legalAreaBasis: String,
  saleState: { type: String, required: true },
  deliveredOn: String,
  areaRevisions: [{ _id: false, fromDay: String, legalAreaCenti: Number, basis: String }],
  ...correctionFields({ registeredAreaCenti: Number, surveyedAreaCenti: Number, contractAreaCenti: Number }),
  createTime: Date,
  updateTime: Date,
});
schema.index({ realEstateUnitCode: 1 }, { unique: true, sparse: true });

/**
 * Exclusive units. Those of a building, and those of a quarter, share the beginning of their name: such a range is read in the order of names
 * and its sale states are told apart while reading. An index of three states over a city's units would cost every import and serve nobody.
 */
export const units = collection<Unit>({
  name: 'units',
  schema,
  territory: 'scoped',
  missing: 'UNIT_NOT_FOUND',
  taken: 'UNIT_ROOM_TAKEN',
  uniqueTaken: { realEstateUnitCode: 'REAL_ESTATE_UNIT_CODE_TAKEN' },
});
