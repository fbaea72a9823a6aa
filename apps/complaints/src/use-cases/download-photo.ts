import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import type { Store, UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { piecePrefix, type Photo, type PhotoPiece, type PhotoSize } from '../domain/photo.js';
import { seesPhoto } from '../photo-access.js';

/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;

/** A photo, to whom it is from and to whoever may read what it belongs to. */
export const DownloadPhoto: UseCase<ComplaintsService, 'DownloadPhoto', Deps> = async ({ name, thumbnail }, call, deps) => {
  const photo = await deps.photos.get(name);
  if (!(await seesPhoto(photo, call, deps))) throw refuse('PHOTO_NOT_FOUND', { name });
  return chunksOf(photo, thumbnail ? 'thumbnail' : 'full', deps.photoPieces);
};

async function* chunksOf({ name }: Photo, size: PhotoSize, pieces: Store<PhotoPiece>): AsyncGenerator<FileChunk> {
  yield { fileName: `${name.replace('photos/', '')}.jpg`, contentType: 'image/jpeg', content: new Uint8Array(0) };
  for await (const { bytes } of pieces.all({ where: { name: { prefix: piecePrefix(name, size) } } })) {
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
      yield { fileName: '', contentType: '', content: bytes.subarray(from, from + CHUNK_BYTES) };
  }
}
