import type { Store } from '@heming/kit';
import { piecePrefix, type Photo, type PhotoPiece } from './domain/photo.js';

/** Removes a photo and its bytes; the bytes first, so that what is left of it after a fault is found again. */
export async function removePhoto(
  { name }: Pick<Photo, 'name'>,
  { photos, photoPieces }: { readonly photos: Store<Photo>; readonly photoPieces: Store<PhotoPiece> },
): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of photoPieces.all({ where: { name: { prefix: piecePrefix(name) } } })) pieces.push(piece.name);
  for (const piece of pieces) await photoPieces.remove(piece);
  await photos.remove(name);
}
