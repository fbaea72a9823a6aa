import { createHash } from 'node:crypto';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { cleanPhoto, type CleanPhoto } from './clean-photo.js';
import { PhotoUnreadable } from './photo-unreadable.js';

const WIDTH = 640;
const HEIGHT = 400;
/** Stands in everything that must not come out. */
const SECRET = 'Secret-41.1197N-122.0709E';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const text = (...parts: string[]): Buffer => Buffer.from(parts.join(''), 'latin1');

/** A picture whose left half is red and whose right half is blue. */
const picture = (width = WIDTH, height = HEIGHT): sharp.Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) pixels[at * 3 + (at % width < width / 2 ? 0 : 2)] = 200 + (at % 50);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

/** A segment of a JPEG file behind its first two bytes. */
function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([text(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const PNG_MARK = text('\x89PNG\r\n\x1a\n');
function pngHeader(width: number, height: number): Buffer {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
}
/** A PNG of one colour, however large: a few kilobytes that unpack to `width × height × 3`. */
function pngOf(width: number, height: number, rows = height): Buffer {
  const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * rows));
  return Buffer.concat([PNG_MARK, pngHeader(width, height), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
const withChunk = (png: Buffer, type: string, content: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, 33), chunk(type, content), png.subarray(33)]);

/** A JPEG that says it is larger than it is. */
function claiming(jpeg: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(jpeg);
  const frame = claimed.indexOf(Buffer.from([0xff, 0xc0]));
  claimed.writeUInt16BE(height, frame + 5);
  claimed.writeUInt16BE(width, frame + 7);
  return claimed;
}

/** A progressive JPEG whose last scan comes again and again: each is work over all pixels. */
function withScans(jpeg: Buffer, scans: number): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, jpeg.length - 2);
  return Buffer.concat([jpeg.subarray(0, last), ...Array.from({ length: scans }, () => scan), jpeg.subarray(-2)]);
}

/** The same of a WebP of one lossy picture. */
function webpClaiming(webp: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(webp);
  claimed.writeUInt16LE(width, 26);
  claimed.writeUInt16LE(height, 28);
  return claimed;
}

const broken = (file: Buffer, from: number): Buffer => {
  const copy = Buffer.from(file);
  for (let at = Math.floor(file.length * from); at < file.length - 64; at += 3) copy[at] = (copy[at]! * 7 + 13) & 0xff;
  return copy;
};

const upTo = (file: Buffer, share: number): Buffer => file.subarray(0, Math.floor(file.length * share));

type Sample = readonly [name: string, content: Uint8Array, outcome: 'cleaned' | PhotoUnreadable['fault']];

/** Everything that people and their programs upload as a photo. */
async function corpus(): Promise<readonly Sample[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const progressive = await picture().jpeg({ progressive: true, mozjpeg: true }).toBuffer();
  const png = await picture().png().toBuffer();
  const webp = await picture().webp().toBuffer();
  const gps = {
    IFD0: { Make: SECRET, Software: SECRET },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 7/1 11/1', GPSAreaInformation: SECRET },
  };
  const xmp = `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><!--${SECRET}--></x:xmpmeta><?xpacket end="w"?>`;
  const page = `<html><script>alert('${SECRET}')</script></html>`;
  const php = `<?php system('${SECRET}'); ?>`;
  const archive = text('PK\x03\x04', SECRET, 'PK\x05\x06', '\0'.repeat(18));
  const frames = await sharp(Buffer.alloc(64 * 128 * 3, 120), { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  const seen = (name: string, content: Buffer): Sample => [name, content, 'cleaned'];
  const strange = (name: string, content: Buffer): Sample => [name, content, 'NOT_AN_IMAGE'];
  const damaged = (name: string, content: Buffer): Sample => [name, content, 'DAMAGED'];
  const flood = (name: string, content: Buffer): Sample => [name, content, 'TOO_MANY_PIXELS'];
  return [
    // What cameras and programs write.
    seen('JPEG', jpeg),
    seen('progressive JPEG', progressive),
    seen('grey JPEG', await picture().greyscale().jpeg().toBuffer()),
    seen('JPEG in CMYK', await picture().toColourspace('cmyk').jpeg().toBuffer()),
    seen('PNG', png),
    seen('PNG of 16 bits', await picture().toColourspace('rgb16').png().toBuffer()),
    seen('PNG with a palette', await picture().png({ palette: true }).toBuffer()),
    seen('PNG that is transparent', await picture().ensureAlpha(0.4).png().toBuffer()),
    seen('WebP', webp),
    seen('WebP without loss', await picture().webp({ lossless: true }).toBuffer()),
    seen('WebP that is transparent', await picture().ensureAlpha(0.4).webp().toBuffer()),
    seen('WebP that moves', frames),
    seen('photo of one pixel', await picture(1, 1).jpeg().toBuffer()),
    seen('photo as wide as a hair', await picture(4_000, 1).png().toBuffer()),
    // What is in them beside the picture.
    seen('JPEG with a place', await picture().withExif(gps).jpeg().toBuffer()),
    seen('PNG with a place', await picture().withExif(gps).png().toBuffer()),
    seen('WebP with a place', await picture().withExif(gps).webp().toBuffer()),
    seen('JPEG with XMP', await picture().withXmp(xmp).jpeg().toBuffer()),
    seen('PNG with XMP', await picture().withXmp(xmp).png().toBuffer()),
    seen('WebP with XMP', await picture().withXmp(xmp).webp().toBuffer()),
    seen('JPEG with a colour profile', await picture().withIccProfile('p3').jpeg().toBuffer()),
    seen('PNG with a colour profile', await picture().withIccProfile('p3').png().toBuffer()),
    seen('JPEG with a profile that is none', withSegment(jpeg, 0xe2, text('ICC_PROFILE\0\x01\x01', SECRET))),
    seen('JPEG with a comment', withSegment(jpeg, 0xfe, text(SECRET))),
    seen('JPEG with captions of a newsroom', withSegment(jpeg, 0xed, text('Photoshop 3.0\0', '8BIM', SECRET))),
    seen('JPEG with a segment of its maker', withSegment(jpeg, 0xef, text(SECRET.repeat(500)))),
    seen('JPEG with EXIF that is none', withSegment(jpeg, 0xe1, text('Exif\0\0', SECRET))),
    seen('JPEG with EXIF that points out of itself', withSegment(jpeg, 0xe1, text('Exif\0\0II*\0\xff\xff\xff\x7f', SECRET))),
    seen('PNG with words', withChunk(png, 'tEXt', text('Comment\0', SECRET))),
    seen('PNG with packed words', withChunk(png, 'zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(text(SECRET))]))),
    seen(
      'PNG with words that unpack to 200 MB',
      withChunk(png, 'zTXt', Buffer.concat([text('x\0\0'), deflateSync(Buffer.alloc(200_000_000))])),
    ),
    seen(
      'PNG with a profile that unpacks to 200 MB',
      withChunk(png, 'iCCP', Buffer.concat([text('x\0\0'), deflateSync(Buffer.alloc(200_000_000))])),
    ),
    seen('JPEG of a hundred scans', withScans(progressive, 90)),
    seen('JPEG and a film behind it', Buffer.concat([jpeg, Buffer.alloc(300_000, '\xff\xda', 'latin1')])),
    seen('JPEG with many marks in a segment', withSegment(jpeg, 0xef, Buffer.alloc(60_000, '\xff\xda', 'latin1'))),
    seen('PNG with a chunk of its maker', withChunk(png, 'heMi', text(SECRET))),
    seen('JPEG named like a path', withSegment(jpeg, 0xfe, text('../../../../etc/passwd\0', SECRET))),
    seen('JPEG named like a path of Windows', withSegment(jpeg, 0xfe, text('..\\..\\CON.jpg%00.php', SECRET))),
    // Two things at once: only the picture comes out.
    seen('JPEG and a page in a comment', withSegment(jpeg, 0xfe, text(page))),
    seen('JPEG and a page behind it', Buffer.concat([jpeg, text(page)])),
    seen('JPEG that is a script', withSegment(jpeg, 0xfe, text(`*/=1;alert('${SECRET}');/*`))),
    seen('JPEG and PHP', Buffer.concat([jpeg, text(php)])),
    seen('JPEG and PHP in a comment', withSegment(jpeg, 0xfe, text(php))),
    seen('JPEG and a ZIP archive', Buffer.concat([jpeg, archive])),
    seen('JPEG and a virus', Buffer.concat([jpeg, text(EICAR, SECRET)])),
    seen('JPEG and a second photo', Buffer.concat([jpeg, await picture().withExif(gps).jpeg().toBuffer()])),
    seen('PNG and a page behind it', Buffer.concat([png, text(page)])),
    seen('PNG and a page in it', withChunk(png, 'tEXt', text('x\0', page))),
    seen('PNG and a ZIP archive', Buffer.concat([png, archive])),
    seen('PNG and PHP', Buffer.concat([png, text(php)])),
    seen('WebP and a page behind it', Buffer.concat([webp, text(page)])),
    // Other things, by whatever name.
    strange('nothing', Buffer.alloc(0)),
    strange('one byte', Buffer.from([0xff])),
    strange('zeroes', Buffer.alloc(1_000)),
    strange('SVG', text(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>`)),
    strange('SVG that reads a file', text(`<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`)),
    strange('page', text('<!doctype html>', page)),
    strange('page that begins like a GIF', text('GIF89a=1;/*', page)),
    strange('page named photo.jpg', text(page)),
    strange('script', text('alert(1)')),
    strange('PHP', text(php)),
    strange('virus', text(EICAR)),
    strange('ZIP archive', archive),
    strange('PDF', text('%PDF-1.7\n')),
    strange('program', text('MZ\x90\0')),
    strange('GIF', await picture(32, 32).gif().toBuffer()),
    strange('TIFF', await picture(32, 32).tiff().toBuffer()),
    strange('AVIF', await picture(32, 32).avif({ effort: 0 }).toBuffer()),
    strange('HEIC', text('\0\0\0\x18ftypheic\0\0\0\0heicmif1')),
    strange('BMP', text('BM', '\0'.repeat(60))),
    strange('packed JPEG', gzipSync(jpeg)),
    strange('JPEG behind a space', Buffer.concat([text(' '), jpeg])),
    strange('JPEG as text', text(jpeg.toString('base64'))),
    strange('sound in a RIFF file', text('RIFF\x24\0\0\0WAVEfmt ')),
    // Cut off and broken.
    damaged('first bytes of a JPEG', jpeg.subarray(0, 3)),
    damaged('head of a JPEG', jpeg.subarray(0, 20)),
    damaged('half of a JPEG', upTo(jpeg, 0.5)),
    damaged('nine tenths of a JPEG', upTo(jpeg, 0.9)),
    damaged('half of a progressive JPEG', upTo(progressive, 0.5)),
    damaged('mark of a PNG', PNG_MARK),
    damaged('half of a PNG', upTo(png, 0.5)),
    damaged('PNG without pixels', Buffer.concat([PNG_MARK, pngHeader(9, 9), chunk('IEND', Buffer.alloc(0))])),
    damaged('PNG of no pixels', pngOf(0, 0)),
    damaged('PNG with fewer rows than it says', pngOf(500, 500, 20)),
    damaged('PNG whose pixels are broken', broken(png, 0.3)),
    damaged('half of a WebP', upTo(webp, 0.5)),
    damaged('head of a WebP', webp.subarray(0, 16)),
    damaged('JPEG mark on a page', Buffer.concat([text('\xff\xd8\xff\xe0'), text(page)])),
    damaged('PNG mark on a page', Buffer.concat([PNG_MARK, text(page)])),
    damaged('WebP mark on a page', text('RIFF\x24\0\0\0WEBPVP8 ', page)),
    damaged('JPEG of a thousand scans', withScans(progressive, 1_000)),
    // More than memory is for.
    flood('PNG bomb', pngOf(8_000, 8_000)),
    flood('PNG as wide as a wall', pngOf(1_000_000, 41)),
    flood('PNG just too large', pngOf(8_000, 5_001)),
    flood('JPEG that says it is giant', claiming(jpeg, 65_000, 65_000)),
    flood('WebP that says it is giant', webpClaiming(webp, 16_000, 16_000)),
    ['more than 10 MiB', Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'TOO_LARGE'],
    ['more than 10 MiB of something else', Buffer.alloc(10 * 1024 * 1024 + 1), 'TOO_LARGE'],
  ];
}

async function outcomeOf(content: Uint8Array): Promise<CleanPhoto | PhotoUnreadable['fault']> {
  return cleanPhoto(content).catch((error: unknown) => {
    if (error instanceof PhotoUnreadable) return error.fault;
    throw error;
  });
}

/** Markers of the segments of a JPEG file, up to its pixels. */
function markersOf(jpeg: Buffer): readonly number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) markers.push(jpeg[at + 1]!);
  return markers;
}

async function expectClean(file: Uint8Array, longestSide: number): Promise<void> {
  const bytes = Buffer.from(file);
  const { format, space, width, height, orientation, exif, xmp, icc, iptc } = await sharp(bytes).metadata();
  expect({ format, space, orientation, exif, xmp, icc, iptc }).toEqual({ format: 'jpeg', space: 'srgb' });
  expect(Math.max(width, height)).toBeLessThanOrEqual(longestSide);
  // Frame, tables and pixels: no segment of an application (but JFIF's own, that says nothing) and no comment.
  expect(markersOf(bytes).filter((marker) => marker === 0xfe || (marker > 0xe0 && marker <= 0xef))).toEqual([]);
  for (const word of ['Secret', 'EICAR', '<script', '<?php', 'PK\x03\x04', 'Exif', 'GPS', 'xpacket', 'ICC_PROFILE', '8BIM', 'passwd']) {
    expect([word, bytes.includes(word, 0, 'latin1')]).toEqual([word, false]);
  }
  expect(bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
}

test('of whatever is uploaded, a photo comes out clean and everything else is refused', async () => {
  const samples = await corpus();
  expect(samples.length).toBeGreaterThanOrEqual(60);
  expect(new Set(samples.map(([name]) => name)).size).toBe(samples.length);
  for (const [name, content, expected] of samples) {
    const outcome = await outcomeOf(content);
    expect([name, typeof outcome === 'string' ? outcome : 'cleaned']).toEqual([name, expected]);
    if (typeof outcome === 'string') continue;
    await expectClean(outcome.content, 2_048);
    await expectClean(outcome.thumbnail, 320);
  }
}, 120_000);

test('a photo is told its size and hash', async () => {
  const clean = await cleanPhoto(await picture(4_000, 1_000).jpeg().toBuffer());
  expect([clean.width, clean.height]).toEqual([2_048, 512]);
  const [content, thumbnail] = [await sharp(clean.content).metadata(), await sharp(clean.thumbnail).metadata()];
  expect([content.width, content.height, thumbnail.width, thumbnail.height]).toEqual([2_048, 512, 320, 80]);
  expect(clean.sha256).toBe(createHash('sha256').update(clean.content).digest('hex'));
});

test('a small photo is not made larger', async () => {
  const clean = await cleanPhoto(await picture(100, 60).png().toBuffer());
  expect([clean.width, clean.height]).toEqual([100, 60]);
});

test.each([
  [1, 'left'],
  [3, 'right'],
  [6, 'top'],
  [8, 'bottom'],
])('a photo taken in orientation %d is turned upright: its left half is at the %s', async (orientation, side) => {
  const { content, width, height } = await cleanPhoto(await picture().withMetadata({ orientation }).jpeg().toBuffer());
  expect([width, height]).toEqual(orientation > 4 ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]);
  const pixels = await sharp(content).raw().toBuffer();
  const redAt = (x: number, y: number): boolean => pixels[(y * width + x) * 3]! > 128;
  const at = { left: [10, height / 2], right: [width - 10, height / 2], top: [width / 2, 10], bottom: [width / 2, height - 10] } as const;
  const red = Object.entries(at).filter(
    ([name, [x, y]]) => redAt(x, y) && ['left', 'right'].includes(name) === ['left', 'right'].includes(side),
  );
  expect(red.map(([name]) => name)).toEqual([side]);
});

test('what is transparent becomes white', async () => {
  const nothing = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const { content } = await cleanPhoto(await nothing.png().toBuffer());
  expect((await sharp(content).raw().toBuffer()).every((value) => value > 250)).toBe(true);
});

test('photos that come together are each cleaned, and one that is refused holds up no other', async () => {
  const photo = await picture(300, 200).jpeg().toBuffer();
  const outcomes = await Promise.all([photo, photo.subarray(0, 900), photo].map(outcomeOf));
  expect(outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.width))).toEqual([300, 'DAMAGED', 300]);
});
