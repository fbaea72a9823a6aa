import type { Violation } from '@heming/contracts';
import { violations } from './violations.js';

const LONGEST_PURPOSE = 200;
const LONGEST_CASE_ID = 64;

/** The request id of an `Idempotency-Key`, with or without the quotes of a structured header. */
export function idempotencyKeyOf(header: string): string {
  return unquoted(header.trim());
}

/**
 * The etag of `If-Match`; undefined for `*`, which every resource fulfils. A list is refused: a change is made against one state.
 * The weak mark is dropped, because proxies that compress add it to our strong etags.
 */
export function ifMatchOf(header: string, wrong: Violation[]): string | undefined {
  const text = header.trim().replace(/^W\//, '');
  if (text === '*') return undefined;
  if (/^"[^",]*"$/.test(text)) return unquoted(text);
  wrong.push(violations.badHeader('If-Match', '请求头 If-Match 须为一个带引号的版本标记。', 'The header If-Match takes one quoted etag.'));
  return undefined;
}

const BEYOND_ASCII = /[^\x20-\x7e]/;

/** The purpose of `X-Purpose`: percent-encoded UTF-8, at most 200 characters. */
export function purposeOf(header: string, wrong: Violation[]): string | undefined {
  return encodedText('X-Purpose', header, LONGEST_PURPOSE, wrong);
}

/** The number of a case in `X-Case`: percent-encoded UTF-8, at most 64 characters. */
export function caseIdOf(header: string, wrong: Violation[]): string | undefined {
  return encodedText('X-Case', header, LONGEST_CASE_ID, wrong);
}

function encodedText(name: string, header: string, longest: number, wrong: Violation[]): string | undefined {
  try {
    const text = decodeURIComponent(header).trim();
    if (!BEYOND_ASCII.test(header) && text !== '' && [...text].length <= longest) return text;
  } catch {
    // A broken escape is as wrong as a text that is too long.
  }
  const [zh, en] = [
    `请求头 ${name} 须为百分号编码的 UTF-8 文字，1 至 ${longest} 字。`,
    `The header ${name} takes percent-encoded UTF-8 text of 1 to ${longest} characters.`,
  ];
  wrong.push(violations.badHeader(name, zh, en));
  return undefined;
}

/** How long the caller wants to wait, in milliseconds: `X-Timeout-Ms`, which may only shorten the limit. */
export function timeoutOf(header: string | undefined, limitMs: number, wrong: Violation[]): number {
  if (header === undefined) return limitMs;
  if (/^[1-9][0-9]{0,8}$/.test(header)) return Math.min(Number(header), limitMs);
  wrong.push(
    violations.badHeader(
      'X-Timeout-Ms',
      '请求头 X-Timeout-Ms 须为正整数（毫秒）。',
      'The header X-Timeout-Ms takes a positive whole number of milliseconds.',
    ),
  );
  return limitMs;
}

function unquoted(text: string): string {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
