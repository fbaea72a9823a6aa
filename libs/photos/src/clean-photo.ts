import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { countScans } from './count-scans.js';
import { detectPhotoFormat } from './photo-format.js';
import { PhotoUnreadable } from './photo-unreadable.js';

/** Largest photo as it is uploaded. */
export const MAX_PHOTO_MIB = 10;
const MAX_PHOTO_BYTES = MAX_PHOTO_MIB * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
/** A program that writes a progressive JPEG makes about ten. */
const MAX_SCANS = 100;
const LONGEST_SIDE = 2048;
const LONGEST_SIDE_OF_THUMBNAIL = 320;
const QUALITY = 82;
const SECONDS_TO_DECODE = 20;

/** A photo as it may be kept and shown: pixels, and nothing else that was in the file. */
export interface CleanPhoto {
  /** JPEG, upright, sRGB, without any metadata, at most 2,048 pixels on its longer side. */
  readonly content: Uint8Array;
  /** The same with at most 320 pixels. */
  readonly thumbnail: Uint8Array;
  /** Pixels of the content. */
  readonly width: number;
  readonly height: number;
  /** Of the content, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The photo in work and those that wait: decoded pixels of one are in memory at a time. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Decodes a photo and writes it anew, so that nothing of the file but its pixels is left: no place, time, device, name, thumbnail or comment, and
 * nothing that was hidden in it. Of an animation the first picture stays; what is transparent becomes white. Photos are worked on one after the other.
 * @param content JPEG, PNG or WebP
 * @throws PhotoUnreadable when it is no photo within the limits: 10 MiB, 40 million pixels
 */
export async function cleanPhoto(content: Uint8Array): Promise<CleanPhoto> {
  if (content.length > MAX_PHOTO_BYTES) throw new PhotoUnreadable('TOO_LARGE');
  const format = detectPhotoFormat(content);
  if (!format) throw new PhotoUnreadable('NOT_AN_IMAGE');
  if (format === 'JPEG' && countScans(content) > MAX_SCANS) throw new PhotoUnreadable('DAMAGED');
  const cleaned = queue.then(() => decodeAnew(content));
  queue = cleaned.catch(() => undefined);
  return cleaned;
}

async function decodeAnew(original: Uint8Array): Promise<CleanPhoto> {
  const decode = await decoder();
  try {
    const { data: content, info } = await jpegOf(decode(original), LONGEST_SIDE);
    const { data: thumbnail } = await jpegOf(decode(content), LONGEST_SIDE_OF_THUMBNAIL);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { content, thumbnail, width: info.width, height: info.height, sha256 };
  } catch (error) {
    // Whatever the library stumbles over is the file's fault: it was given nothing else.
    throw new PhotoUnreadable(/pixel limit/.test(String(error)) ? 'TOO_MANY_PIXELS' : 'DAMAGED');
  }
}

function jpegOf(photo: Sharp, longestSide: number): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  return photo
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: QUALITY })
    .timeout({ seconds: SECONDS_TO_DECODE })
    .toBuffer({ resolveWithObject: true });
}

/** The library, with one thread, without a cache, and with no decoder but those of the three formats. */
async function decoder(): Promise<(content: Uint8Array) => Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
  return (content) => sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
}
