import { gzipSync } from 'node:zlib';
import { cell, quarterSheet, workbookParts, zipArchive, type ZipPart } from './zip-archive.js';

/**
 * What becomes of a hostile file.
 * - `refused`  by the upload, with a reason
 * - `failed`   its import ends with a sentence that says why
 * - `rejected` every row is, each with its reason
 * - `harmless` its rows are texts and are registered as such
 */
export type Fate = 'refused' | 'failed' | 'rejected' | 'harmless';

/** A file that somebody could upload as a table of quarters. */
export interface HostileFile {
  readonly what: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
}

/** Content of the local file that an external entity would show. */
export const SECRET = 'root:x:0:0';

const HEADER = '小区编号,小区名称,所属社区代码';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const table = (...lines: readonly string[]): Buffer => Buffer.from([HEADER, ...lines, ''].join('\n'));

/** Files of another kind, some of them several kinds at once. */
const FOREIGN: readonly (readonly [string, Buffer])[] = [
  ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['a photograph', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')],
  ['a GIF that is a script, too', latin1('GIF89a/*\0*/=1;alert(1)//')],
  ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['an SVG behind a byte-order mark', Buffer.from('\uFEFF  <?xml version="1.0"?><svg onload="alert(1)"/>')],
  ['a web page', Buffer.from(`<!DOCTYPE html><html><body onload=alert(1)>${HEADER}</body></html>`)],
  ['a web page behind blanks', Buffer.from('\r\n\t <html><script>alert(1)</script>')],
  ['a web page that begins with a comment', Buffer.from(`<!-- ${HEADER} --><script>alert(1)</script>`)],
  ['a table saved as a web page', Buffer.from('<table><tr><td>小区编号</td></tr></table>')],
  ['a PDF', latin1('%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>')],
  ['a PDF that ends as an archive', Buffer.concat([latin1('%PDF-1.7\n'), zipArchive(workbookParts(quarterSheet('')))])],
  ['a Windows program', Buffer.concat([latin1('MZ\x90\0\x03\0\0\0'), Buffer.alloc(60)])],
  ['a Linux program', latin1('\x7fELF\x02\x01\x01\0')],
  ['a gzip archive', gzipSync(table('PJ-211103016-0801,甲,211103016005'))],
  ['a RAR archive', latin1('Rar!\x1a\x07\x01\0')],
  ['a 7z archive', latin1('7z\xbc\xaf\x27\x1c\0\x04')],
  ['an RTF document', latin1('{\\rtf1\\object\\objupdate}')],
  ['an old workbook, or an encrypted one', Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(512)])],
  ['an archive of nothing', Buffer.concat([latin1('PK\x05\x06'), Buffer.alloc(18)])],
  ['zero bytes only', Buffer.alloc(4_096)],
  ['nothing', Buffer.alloc(0)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le').swap16()],
];

/** Texts that are no table. */
const NO_TABLES: readonly (readonly [string, Buffer])[] = [
  ['the test virus of EICAR', latin1(EICAR)],
  ['JSON', Buffer.from('{"__proto__":{"polluted":true}}')],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['a zero byte far behind the head', Buffer.concat([table('x'.repeat(600)), Buffer.from('甲\0乙'), Buffer.from([0xff, 0xfe])])],
  ['half a pair of surrogates', Buffer.concat([table(), Buffer.from([0xed, 0xa0, 0x80, 0x0a])])],
  ['a slash written overlong', Buffer.concat([table(), Buffer.from([0x2e, 0x2e, 0xc0, 0xaf, 0x0a])])],
  ['GB18030 behind UTF-8', Buffer.concat([table('PJ-211103016-0802,𠮷,211103016005'), Buffer.from([0xbc, 0xd7, 0xff, 0x0a])])],
  ['10,000 columns', Buffer.from(`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join()}\n`)],
  ['10,000 columns in one row', table(`x${','.repeat(9_999)}`)],
  ['a line of a mebibyte', table('x'.repeat(1024 * 1024))],
  ['a cell of 5,000 characters', table(`PJ-211103016-0803,${'长'.repeat(5_000)},211103016005`)],
  ['a quote that never closes', table('"PJ-211103016-0804,甲')],
  ['a quote in the middle', table('PJ-"211103016-0805",甲,211103016005')],
  ['a header that names a column twice', Buffer.from(`${HEADER},小区名称\n`)],
  ['a header of prototypes', Buffer.from('__proto__,constructor,prototype\na,b,c\n')],
  ['line ends only', Buffer.from('\r'.repeat(50_000))],
];

/** A document type whose last entity stands for ten to the power of its depth times a text. */
function entities(text: string, depth: number): string {
  const levels = Array.from({ length: depth }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return `<!DOCTYPE worksheet [<!ENTITY e0 "${text}">${levels.join('')}]>`;
}

const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, at) => cell(`${'ABC'.charAt(at)}${number}`, text)).join('')}</row>`;
const book = (rows: string, prologue = '', more: readonly ZipPart[] = []): Buffer =>
  zipArchive([...workbookParts(quarterSheet(rows, prologue)), ...more]);
const part = (name: string, text = 'x'): ZipPart => ({ name, content: Buffer.from(text) });
const RIGHT = row(2, 'PJ-211103016-0810', '甲', '211103016005');

/** Archives, and what they hold. Entities of a document type are never expanded: their references are texts. */
const ARCHIVES: readonly (readonly [string, Buffer, Fate])[] = [
  ['a text document', zipArchive([part('[Content_Types].xml', '<Types/>'), part('word/document.xml')]), 'failed'],
  ['a program in an archive', zipArchive([part('setup.exe', 'MZ')]), 'failed'],
  ['a part that leads outside', book(RIGHT, '', [part('../../../../tmp/heming-slipped')]), 'failed'],
  ['a part with an absolute path', book(RIGHT, '', [part('/tmp/heming-slipped')]), 'failed'],
  ['a part with a path of Windows', book(RIGHT, '', [part('..\\..\\heming-slipped')]), 'failed'],
  ['a part twice', book(RIGHT, '', [part('xl/worksheets/sheet1.xml')]), 'failed'],
  ['macros', book(RIGHT, '', [part('xl/vbaProject.bin')]), 'failed'],
  ['macros in other letters', book(RIGHT, '', [part('XL/VBAPROJECT.BIN')]), 'failed'],
  [
    '1,100 parts',
    book(
      RIGHT,
      '',
      Array.from({ length: 1_100 }, (_, at) => part(`xl/media/${at}.bin`)),
    ),
    'failed',
  ],
  ['a bomb of 100 MiB of zeros', book(RIGHT, '', [{ name: 'xl/media/0.bin', content: Buffer.alloc(100 * 1024 * 1024) }]), 'failed'],
  [
    'a bomb that says it is small',
    book(RIGHT, '', [{ ...part('xl/media/0.bin'), content: Buffer.alloc(100 * 1024 * 1024), claimedBytes: 10 }]),
    'failed',
  ],
  ['archives within archives', zipArchive([part('[Content_Types].xml', '<Types/>'), { name: 'a.zip', content: book(RIGHT) }]), 'failed'],
  ['a workbook cut off', book(RIGHT).subarray(0, 700), 'failed'],
  ['a workbook without its beginning', book(RIGHT).subarray(100), 'refused'],
  ['a sheet that is no XML', zipArchive(workbookParts('<worksheet><sheetData><row')), 'failed'],
  ['a billion laughs', book(row(2, 'PJ-211103016-0811', '&e9;', '211103016005'), entities('ha', 9)), 'harmless'],
  [
    'an external entity',
    book(row(2, 'PJ-211103016-0812', '&x;', '211103016005'), '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'harmless',
  ],
  ['a cell beyond the last column', book(`<row r="2">${cell('ZZZZZ2', '甲')}</row>`), 'failed'],
  ['a row without end of numbers', book(`<row r="99999999999999999999">${cell('A1', '甲')}</row>`), 'failed'],
  ['rows that go back', book(row(5, 'a', 'b', 'c') + row(2, 'a', 'b', 'c')), 'failed'],
  ['formulas that call programs', book(`<row r="2"><c r="A2" t="str"><f>cmd|'/c calc'!A0</f><v>x</v></c></row>`), 'rejected'],
];

/** Tables whose cells are hostile: texts like any others. */
const TABLES: readonly (readonly [string, Buffer, Fate])[] = [
  ['formulas as names', table('PJ-211103016-0820,"=cmd|\'/c calc\'!A0",211103016005'), 'harmless'],
  ['markup as a name', table('PJ-211103016-0821,<img src=x onerror=alert(1)>,211103016005'), 'harmless'],
  ['line ends of old machines', Buffer.from(`${HEADER}\rPJ-211103016-0822,甲,211103016005\r`), 'harmless'],
  ['a prototype as a name', table('PJ-211103016-0823,__proto__,211103016005'), 'harmless'],
  ['control characters in a name', table('PJ-211103016-0824,"甲\u0007\u001b[31m",211103016005'), 'rejected'],
  ['a path as a code', table('../../etc/passwd,甲,211103016005'), 'rejected'],
  ['a statement of a database as a code', table("'; DROP TABLE quarters; --,甲,211103016005"), 'rejected'],
];

/** What people with bad intentions, or bad software, upload. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...FOREIGN.map(([what, bytes]) => ({ what, bytes, fate: 'refused' as const })),
  ...NO_TABLES.map(([what, bytes]) => ({ what, bytes, fate: 'failed' as const })),
  ...[...ARCHIVES, ...TABLES].map(([what, bytes, fate]) => ({ what, bytes, fate })),
];
