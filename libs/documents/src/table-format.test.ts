import { detectTableFormat } from './table-format.js';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test('text is CSV in either encoding, with or without byte-order mark, and so is nothing', () => {
  expect(detectTableFormat(Buffer.from('小区编号,小区名称'))).toBe('CSV');
  expect(detectTableFormat(Buffer.from('\uFEFF小区编号'))).toBe('CSV');
  expect(detectTableFormat(Buffer.from('d0a1c7f8b1e0bac5', 'hex'))).toBe('CSV');
  expect(detectTableFormat(Buffer.alloc(0))).toBe('CSV');
});

test('a header that begins with the letters of a mark is text', () => {
  expect(detectTableFormat(Buffer.from('PK,MZ'))).toBe('CSV');
  expect(detectTableFormat(Buffer.from('MZ,code'))).toBe('CSV');
});

test('an archive is taken for a workbook, an old or encrypted one is known', () => {
  expect(detectTableFormat(latin('PK\x03\x04\x14\0'))).toBe('XLSX');
  expect(detectTableFormat(latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'))).toBe('WORKBOOK_OLD_OR_ENCRYPTED');
});

test.each([
  ['a PDF', '%PDF-1.7'],
  ['a picture', '\x89PNG\r\n\x1a\n'],
  ['a photograph', '\xff\xd8\xff\xe0'],
  ['a program', 'MZ\x90\0\x03'],
  ['a web page', '\n <html><script>'],
  ['a vector picture', '\xef\xbb\xbf<svg onload="x">'],
  ['UTF-16', '\xff\xfec\0o\0'],
  ['an empty archive', 'PK\x05\x06\0\0'],
])('%s is no table', (_what, head) => {
  expect(detectTableFormat(latin(head))).toBe('NOT_A_TABLE');
});
