import { createInflateRaw } from 'node:zlib';
import { TableUnreadable, type TableFault } from './table-unreadable.js';

const MAX_PARTS = 1_000;
/** All parts together, unpacked: a sheet of a million rows has some 500 MiB. */
const MAX_INFLATED_BYTES = 768 * 1024 * 1024;
/** All parts but the sheets: they are held in memory as a whole. */
const MAX_HELD_BYTES = 96 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const MAX_COMMENT_BYTES = 0xffff;

/** A part of the archive. */
interface Part {
  readonly name: string;
  readonly method: number;
  /** Its bytes as they are packed. */
  readonly packed: Buffer;
}

/**
 * Looks a workbook through before it is read: that it is a ZIP archive (APPNOTE 6.3.3) of a workbook without macros, and that it unpacks to what
 * memory holds. Sizes are counted by unpacking, never believed.
 * @throws TableUnreadable
 */
export async function inspectWorkbook(archive: Buffer): Promise<void> {
  const parts = partsOf(archive);
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if (names.size !== parts.length || [...names].some(isOutside) || !names.has('[content_types].xml')) throw unreadable('NOT_A_WORKBOOK');
  if ([...names].some((name) => /(?:^|\/)vbaproject[^/]*\.bin$/.test(name))) throw unreadable('WORKBOOK_HAS_MACROS');
  let inflated = 0;
  let held = 0;
  for (const part of parts) {
    const bytes = await inflatedBytes(part, MAX_INFLATED_BYTES - inflated);
    inflated += bytes;
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(part.name)) held += bytes;
    if (held > MAX_HELD_BYTES) throw unreadable('WORKBOOK_TOO_LARGE');
  }
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..');
}

function partsOf(archive: Buffer): readonly Part[] {
  try {
    return directoryOf(archive);
  } catch (error) {
    // Reading beyond the end: an offset or a length that lies.
    throw error instanceof TableUnreadable ? error : unreadable('NOT_A_WORKBOOK');
  }
}

function directoryOf(archive: Buffer): readonly Part[] {
  const end = endOfDirectory(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_PARTS) throw unreadable('WORKBOOK_TOO_LARGE');
  const parts: Part[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable('NOT_A_WORKBOOK');
    const nameBytes = archive.readUInt16LE(at + 28);
    const begin = at + DIRECTORY_ENTRY_BYTES;
    parts.push({
      name: archive.toString('utf8', begin, begin + nameBytes),
      method: archive.readUInt16LE(at + 10),
      packed: packedBytes(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20)),
    });
    at = begin + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

function endOfDirectory(archive: Buffer): number {
  const least = Math.max(0, archive.length - END_OF_DIRECTORY_BYTES - MAX_COMMENT_BYTES);
  for (let at = archive.length - END_OF_DIRECTORY_BYTES; at >= least; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('NOT_A_WORKBOOK');
}

function packedBytes(archive: Buffer, header: number, length: number): Buffer {
  if (archive.readUInt32LE(header) !== LOCAL_HEADER) throw unreadable('NOT_A_WORKBOOK');
  const begin = header + LOCAL_HEADER_BYTES + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  if (begin + length > archive.length) throw unreadable('NOT_A_WORKBOOK');
  return archive.subarray(begin, begin + length);
}

/** How many bytes a part unpacks to, in flat memory. @throws TableUnreadable when more than the limit */
async function inflatedBytes({ method, packed }: Part, limit: number): Promise<number> {
  if (method === 0) return withinLimit(packed.length, limit);
  if (method !== 8) throw unreadable('NOT_A_WORKBOOK');
  const inflate = createInflateRaw();
  inflate.end(packed);
  let bytes = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) bytes = withinLimit(bytes + chunk.length, limit);
  } catch (error) {
    throw error instanceof TableUnreadable ? error : unreadable('NOT_A_WORKBOOK');
  }
  return bytes;
}

function withinLimit(bytes: number, limit: number): number {
  if (bytes > limit) throw unreadable('WORKBOOK_TOO_LARGE');
  return bytes;
}

function unreadable(fault: TableFault): TableUnreadable {
  return new TableUnreadable(1, fault);
}
