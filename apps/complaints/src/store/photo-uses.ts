import { collection, Schema } from '@heming/kit/store';
import type { PhotoUse } from '../domain/photo.js';

const schema = new Schema<PhotoUse>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  belongsTo: { type: String, required: true },
});

/**
 * What photos belong to, by the photo. Read from everywhere, because a photo may be used once in all of the city; written where the case or the repair
 * order lies.
 */
export const photoUses = collection<PhotoUse>({
  name: 'photoUses',
  schema,
  territory: 'open',
  missing: 'PHOTO_NOT_FOUND',
  taken: 'PHOTO_IN_USE',
});
