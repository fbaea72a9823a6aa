import { TextDecoder } from 'node:util';
import type { TableEncoding } from './table-encoding.js';
import { TableUnreadable } from './table-unreadable.js';

const LINE_FEED = 0x0a;
/** Longest physical line: more than any row within its limits needs. */
const MAX_LINE_BYTES = 256 * 1024;

/**
 * Decodes bytes to text, whole lines at a time, without byte-order mark and with every line ending (CR LF, LF, CR) as one LF, so that lines can
 * be counted. A line feed is a byte of its own in both encodings.
 * @throws TableUnreadable naming the line that is not of the encoding, or longer than 256 KiB
 */
export async function* tableText(chunks: AsyncIterable<Uint8Array>, encoding: TableEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([held, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    held = bytes.subarray(end);
    if (end > 0) {
      yield decode(decoder, bytes.subarray(0, end), line);
      line += lineFeedsIn(bytes.subarray(0, end));
    }
    if (held.length > MAX_LINE_BYTES) throw new TableUnreadable(line, 'ROW_TOO_LONG');
  }
  yield decode(decoder, held, line);
}

function decode(decoder: TextDecoder, lines: Buffer, firstLine: number): string {
  const text = decoded(decoder, lines);
  if (text === undefined) throw new TableUnreadable(firstLine + lineFeedsIn(readablePart(decoder, lines)), 'NOT_TEXT');
  const unmarked = firstLine === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replaceAll(/\r\n?/g, '\n') : unmarked;
}

function decoded(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lines before the first that does not decode. */
function readablePart(decoder: TextDecoder, lines: Buffer): Buffer {
  let from = 0;
  for (;;) {
    const lineFeed = lines.indexOf(LINE_FEED, from);
    if (lineFeed < 0 || decoded(decoder, lines.subarray(from, lineFeed + 1)) === undefined) return lines.subarray(0, from);
    from = lineFeed + 1;
  }
}

function lineFeedsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
