import { collection, Schema } from '@heming/kit/store';
import type { FunctionalZone } from '../domain/functional-zone.js';

const schema = new Schema<FunctionalZone>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  code: { type: String, required: true },
  title: { type: String, required: true },
  actsAsCounty: Boolean,
  divisions: [String],
  createTime: Date,
});

/** Functional zones: public, and a handful in a city, so they are read all at once. */
export const functionalZones = collection<FunctionalZone>({
  name: 'functionalZones',
  schema,
  territory: 'open',
  missing: 'FUNCTIONAL_ZONE_NOT_FOUND',
  taken: 'FUNCTIONAL_ZONE_ALREADY_RECORDED',
});
