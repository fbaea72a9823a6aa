import { collection, Schema } from '@heming/kit/store';
import type { PhotoPiece } from '../domain/photo.js';

const schema = new Schema<PhotoPiece>({
  name: { type: String, required: true },
  division: { type: String },
  bytes: { type: Buffer, required: true },
});

/** Pieces of photos, sealed. Those of one version of a photo share the beginning of their name and follow in order, so no index is needed. */
export const photoPieces = collection<PhotoPiece>({
  name: 'photo-pieces',
  schema,
  territory: 'open',
  missing: 'PHOTO_NOT_FOUND',
  taken: 'PHOTO_ALREADY_THERE',
  sealed: { fields: ['bytes'], searchable: [] },
});
