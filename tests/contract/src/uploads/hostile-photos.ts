import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { zipArchive } from './zip-archive.js';

/** A file that somebody could upload as a photo, and whether its picture is kept. */
export interface HostilePhoto {
  readonly what: string;
  readonly bytes: Buffer;
  readonly fate: 'kept' | 'refused';
}

/** Stands in whatever must not come out again. */
export const SECRET = 'Secret-41.1197N-122.0709E';

const latin1 = (...parts: readonly string[]): Buffer => Buffer.from(parts.join(''), 'latin1');
const PAGE = `<!doctype html><html><body onload=alert(1)><script>/*${SECRET}*/alert(1)</script></body></html>`;
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

/** A segment behind the first two bytes of a JPEG. */
function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** Photos with what is not to be seen, several kinds of file at once, and other things by the name of a photo. */
export async function hostilePhotos(): Promise<readonly HostilePhoto[]> {
  const picture = (): sharp.Sharp => sharp({ create: { width: 640, height: 400, channels: 3, background: { r: 200, g: 90, b: 10 } } });
  const place = {
    IFD0: { Make: SECRET, Software: SECRET },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '41/1 7/1 11/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '122/1 4/1 15/1',
      GPSAreaInformation: SECRET,
    },
  };
  const xmp = `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><!--${SECRET}--></x:xmpmeta><?xpacket end="w"?>`;
  const jpeg = await picture().jpeg().toBuffer();
  const png = await picture().png().toBuffer();
  const webp = await picture().webp().toBuffer();
  const archive = zipArchive([{ name: '../../../../tmp/heming-slipped', content: Buffer.from(SECRET) }]);
  const kept = (what: string, bytes: Buffer): HostilePhoto => ({ what, bytes, fate: 'kept' });
  const refused = (what: string, bytes: Buffer): HostilePhoto => ({ what, bytes, fate: 'refused' });
  return [
    kept('a JPEG that tells where it was taken', await picture().withExif(place).jpeg().toBuffer()),
    kept('a PNG that tells where it was taken', await picture().withExif(place).png().toBuffer()),
    kept('a WebP that tells where it was taken', await picture().withExif(place).webp().toBuffer()),
    kept('a JPEG with XMP', await picture().withXmp(xmp).jpeg().toBuffer()),
    kept('a PNG with XMP', await picture().withXmp(xmp).png().toBuffer()),
    kept('a JPEG with a comment', withSegment(jpeg, 0xfe, latin1(SECRET))),
    kept('a JPEG with captions', withSegment(jpeg, 0xed, latin1('Photoshop 3.0\0', '8BIM', SECRET))),
    kept('a JPEG with a segment of its maker', withSegment(jpeg, 0xef, latin1(SECRET.repeat(500)))),
    kept('a JPEG that is a page, too', withSegment(jpeg, 0xfe, latin1(PAGE))),
    kept('a JPEG and a page behind it', Buffer.concat([jpeg, latin1(PAGE)])),
    kept('a JPEG that is a script, too', withSegment(jpeg, 0xfe, latin1(`*/=1;alert('${SECRET}');/*`))),
    kept('a JPEG and PHP', Buffer.concat([jpeg, latin1(`<?php system('${SECRET}'); ?>`)])),
    kept('a JPEG and an archive that climbs out', Buffer.concat([jpeg, archive])),
    kept('a JPEG and the test virus', Buffer.concat([jpeg, latin1(EICAR, SECRET)])),
    kept('a PNG and a page behind it', Buffer.concat([png, latin1(PAGE)])),
    kept('a PNG and an archive', Buffer.concat([png, archive])),
    kept('a WebP and a page behind it', Buffer.concat([webp, latin1(PAGE)])),
    refused('nothing', Buffer.alloc(0)),
    refused('an SVG with a script', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>${SECRET}</script></svg>`)),
    refused(
      'an SVG that reads a file',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    ),
    refused('a page', latin1(PAGE)),
    refused('a page behind the first bytes of a JPEG', latin1('\xff\xd8\xff\xe0', PAGE)),
    refused('a page behind the mark of a PNG', latin1('\x89PNG\r\n\x1a\n', PAGE)),
    refused('a page that begins as a GIF', latin1('GIF89a=1;/*', PAGE)),
    refused('a GIF', await picture().gif().toBuffer()),
    refused('a TIFF', await picture().tiff().toBuffer()),
    refused('a HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0heicmif1')),
    refused('a PDF', latin1('%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>')),
    refused('an archive', archive),
    refused('a packed JPEG', gzipSync(jpeg)),
    refused('the test virus', latin1(EICAR)),
    refused('half a JPEG', jpeg.subarray(0, jpeg.length / 2)),
    refused('more than 10 MiB', Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)])),
  ];
}
