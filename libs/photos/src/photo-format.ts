/** What a photo may be uploaded as. */
export type PhotoFormat = 'JPEG' | 'PNG' | 'WEBP';

/** How the content of each begins, in Latin-1; a dot is any byte. */
const MAGIC: readonly (readonly [RegExp, PhotoFormat])[] = [
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG\r\n.\n/s, 'PNG'],
  [/^RIFF....WEBPVP8[ LX]/s, 'WEBP'],
];
const HEAD_BYTES = 16;

/** Tells the format of a photo from its first bytes, whatever its name says; undefined when it is none of them. */
export function detectPhotoFormat(content: Uint8Array): PhotoFormat | undefined {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, HEAD_BYTES)).toString('latin1');
  return MAGIC.find(([mark]) => mark.test(head))?.[1];
}
