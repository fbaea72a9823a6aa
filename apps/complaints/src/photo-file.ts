import type { FileChunk } from '@heming/contracts/type/v1';
import type { Store } from '@heming/kit';
import { piecePrefix, type Photo, type PhotoPiece, type PhotoSize } from './domain/photo.js';

/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;

/** A photo as a file, in flat memory. */
export async function* photoFile({ name }: Photo, size: PhotoSize, pieces: Store<PhotoPiece>): AsyncGenerator<FileChunk> {
  yield { fileName: `${name.replace('photos/', '')}.jpg`, contentType: 'image/jpeg', content: new Uint8Array(0) };
  for await (const { bytes } of pieces.all({ where: { name: { prefix: piecePrefix(name, size) } } })) {
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
      yield { fileName: '', contentType: '', content: bytes.subarray(from, from + CHUNK_BYTES) };
  }
}
