const MARK = 0xff;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/**
 * How many scans a JPEG holds (ITU-T T.81, B.1). Each is work over all pixels, a few bytes are enough for one, and the decoder cannot be stopped
 * between them. What stands behind the image is not looked at, and a file that is broken is counted up to there.
 */
export function countScans(jpeg: Uint8Array): number {
  let scans = 0;
  for (let at = nextMarker(jpeg, 2); at !== -1 && jpeg[at + 1] !== END_OF_IMAGE; at = nextMarker(jpeg, at)) {
    if (jpeg[at + 1] === START_OF_SCAN) scans++;
    at += 2 + Math.max(2, ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
  }
  return scans;
}

/** Where the next marker with a segment, or the end, stands: neither a stuffed byte nor a restart between pixels. */
function nextMarker(jpeg: Uint8Array, from: number): number {
  let at = jpeg.indexOf(MARK, from);
  while (at !== -1 && !startsSegment(jpeg[at + 1])) at = jpeg.indexOf(MARK, at + 1);
  return at;
}

function startsSegment(kind = 0): boolean {
  return kind > 0x01 && kind !== MARK && !(kind >= 0xd0 && kind <= 0xd8);
}
