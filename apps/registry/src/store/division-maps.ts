import { collection, Schema } from '@heming/kit/store';
import type { DivisionMap } from '../domain/division-map.js';

const schema = new Schema<DivisionMap>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  state: { type: String, required: true },
  level: { type: String, required: true },
  coordinateSystem: { type: String, required: true },
  approvalNumber: String,
  source: String,
  codes: [String],
  pointCount: Number,
  contentId: String,
  contentPieceCount: Number,
  sizeBytes: Number,
  sha256: String,
  uploadTime: Date,
});

/** The city's own map, one document; the outlines are in pieces of their own. */
export const divisionMaps = collection<DivisionMap>({
  name: 'divisionMaps',
  schema,
  territory: 'open',
  missing: 'DIVISION_MAP_NOT_UPLOADED',
  taken: 'DIVISION_MAP_CHANGED',
});
