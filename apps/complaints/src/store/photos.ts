import { collection, Schema } from '@heming/kit/store';
import type { Photo } from '../domain/photo.js';

const schema = new Schema<Photo>({
  name: { type: String, required: true },
  division: { type: String },
  owner: { type: String, required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  sizeBytes: { type: Number, required: true },
  sha256: { type: String, required: true },
  createTime: { type: Date, required: true },
  forgetTime: Date,
});
schema.index({ owner: 1, createTime: 1 });
schema.index({ forgetTime: 1 }, { sparse: true });

/**
 * Photos without their bytes; found by who uploaded them, and by when they are forgotten. They lie nowhere, and are read from everywhere: who may
 * see one is decided by what it belongs to.
 */
export const photos = collection<Photo>({
  name: 'photos',
  schema,
  territory: 'open',
  missing: 'PHOTO_NOT_FOUND',
  taken: 'PHOTO_ALREADY_THERE',
});
