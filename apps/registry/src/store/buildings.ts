import { collection, Schema } from '@heming/kit/store';
import type { Building } from '../domain/building.js';
import { correctionFields } from './correction-fields.js';

const schema = new Schema<Building>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  number: { type: String, required: true },
  title: String,
  use: { type: String, required: true },
  floorsAboveCount: Number,
  floorsBelowCount: Number,
  entranceCount: Number,
  elevatorCount: Number,
  exclusiveAreaCenti: Number,
  completedOn: String,
  movedTo: String,
  ...correctionFields({ use: String, floorsAboveCount: Number, floorsBelowCount: Number, exclusiveAreaCenti: Number, completedOn: String }),
  createTime: Date,
  updateTime: Date,
});

/** Buildings. Those of a quarter share the beginning of their name, so no index is needed. */
export const buildings = collection<Building>({
  name: 'buildings',
  schema,
  territory: 'scoped',
  missing: 'BUILDING_NOT_FOUND',
  taken: 'BUILDING_NUMBER_TAKEN',
});

/** The same buildings, read from everywhere: to know whether a caller sees all of a quarter. What it finds is never shown. */
export const buildingsEverywhere = collection<Building>({ ...buildings, territory: 'open' });
