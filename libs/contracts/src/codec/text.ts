import { isUtf8 } from 'node:buffer';
import type { Reader } from 'protobufjs';
import { Malformed } from '../malformed.js';

declare global {
  // Of ECMAScript 2024, which every supported Node has.
  interface String {
    /** Whether no surrogate stands alone, so that UTF-8 can hold the text. */
    isWellFormed(): boolean;
    /** The text with each lone surrogate replaced by U+FFFD. */
    toWellFormed(): string;
  }
}

/** Reads a length-delimited string. @throws Malformed when its bytes are missing or are not UTF-8 */
export function readText(reader: Reader): string {
  const length = reader.uint32();
  const start = reader.pos;
  const end = start + length;
  if (end > reader.len) throw new Malformed('a text ends before its length');
  reader.pos = end;
  const buffer = reader.buf as Buffer;
  const text = buffer.toString('utf8', start, end);
  if (text.includes('\ufffd') && !isUtf8(buffer.subarray(start, end))) throw new Malformed('a text is not UTF-8');
  return text;
}
