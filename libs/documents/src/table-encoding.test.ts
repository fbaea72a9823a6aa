import fc from 'fast-check';
import { EncodingDetection, type TableEncoding } from './table-encoding.js';

function detected(...pieces: readonly Uint8Array[]): TableEncoding {
  const detection = new EncodingDetection();
  for (const piece of pieces) detection.look(piece);
  return detection.conclude();
}

/** 中文 in GB18030. */
const CHINESE = Buffer.from('d6d0cec4', 'hex');
const MARK = Buffer.from('efbbbf', 'hex');

test('a content with the byte-order mark is UTF-8, however it is cut, even when it is damaged later', () => {
  expect(detected(MARK.subarray(0, 1), MARK.subarray(1), Buffer.from('a'), CHINESE)).toBe('UTF-8');
});

test('a content that is valid UTF-8 throughout is UTF-8, and so is plain ASCII or nothing', () => {
  expect(detected(Buffer.from('小区编号,小区名称\n'))).toBe('UTF-8');
  expect(detected(Buffer.from('code,title\n'))).toBe('UTF-8');
  expect(detected()).toBe('UTF-8');
});

test('a Chinese word at the very end decides for GB18030', () => {
  const ascii = Buffer.alloc(1_000_000, 'code,title\n');
  expect(detected(ascii, CHINESE)).toBe('GB18030');
  expect(detected(ascii, CHINESE, ascii)).toBe('GB18030');
});

test('a sequence cut off at the end is not UTF-8', () => {
  expect(detected(Buffer.from('中').subarray(0, 2))).toBe('GB18030');
});

test('any text in UTF-8 is found to be UTF-8, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const bytes = Buffer.from(text);
      const cut = bytes.length === 0 ? 0 : at % bytes.length;
      return detected(bytes.subarray(0, cut), bytes.subarray(cut)) === 'UTF-8';
    }),
  );
});
