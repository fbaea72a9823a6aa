import { refuse } from '@heming/contracts/complaints/v1';
import type { Call, Store } from '@heming/kit';
import { photoUseName, requireUsable, usePhoto, type Photo, type PhotoHolder, type PhotoUse } from './domain/photo.js';

/** Where photos are kept, and what they belong to. */
export interface PhotoStores {
  readonly photos: Store<Photo>;
  readonly photoUses: Store<PhotoUse>;
}

/**
 * Lets photos of the caller belong to a case or a repair order, for ever; those that belong to it already stay so. It is done before that is written:
 * if it is not, they belong to it without being shown, and can be used for it another time.
 * @throws PHOTO_NOT_FOUND for what he did not upload within the last day, PHOTO_IN_USE for what belongs to something else
 */
export async function claimPhotosFor(call: Call, names: readonly string[], holder: PhotoHolder, stores: PhotoStores): Promise<void> {
  if (names.length === 0) return;
  const { photos, photoUses } = stores;
  const by = { subject: call.principal.subject, holder: holder.name, at: call.now };
  for (const name of names) requireUsable(name, await photos.find(name), await photoUses.find(photoUseName(name)), by);
  const claimed = await photoUses.createAll(names.map((name) => usePhoto(name, holder)));
  for (const [i, name] of names.entries()) {
    if (claimed[i] === true) continue;
    const use = await photoUses.find(photoUseName(name));
    if (use?.belongsTo !== holder.name) throw refuse('PHOTO_IN_USE', { name });
  }
}
