import { collection, Schema } from '@heming/kit/store';
import type { DivisionMapPiece } from '../domain/division-map.js';

const schema = new Schema<DivisionMapPiece>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  bytes: { type: Buffer, required: true },
});

/** Pieces of the outlines of the city's own map. They hold codes and coordinates alone, nothing to seal. */
export const divisionMapPieces = collection<DivisionMapPiece>({
  name: 'division-map-pieces',
  schema,
  territory: 'open',
  missing: 'DIVISION_MAP_NOT_UPLOADED',
  taken: 'DIVISION_MAP_CHANGED',
});
