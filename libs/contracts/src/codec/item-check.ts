import { wholeText, type Rule } from '../rule.js';
import type { Findings } from './findings.js';

/** Checks one value of a field (an item, when it is a list); `undefined` rules check nothing. */
export type ItemCheck = (value: unknown, findings: Findings, word: string) => void;

/** What a rule says of single values, compiled; `undefined` when it says nothing of them. */
export function itemCheck(rule: Rule): ItemCheck | undefined {
  const checks = [lengthCheck(rule), rangeCheck(rule), wordCheck(rule)].filter((check) => check !== undefined);
  if (checks.length === 0) return undefined;
  return (value, findings, word) => checks.forEach((check) => check(value, findings, word));
}

/** Length, then pattern: a text that is too long is not matched, whatever that would cost. */
function lengthCheck({ minLen, maxLen, pattern }: Rule): ItemCheck | undefined {
  if (minLen === undefined && maxLen === undefined && pattern === undefined) return undefined;
  const expression = pattern === undefined ? undefined : wholeText(pattern);
  return (value, findings, word) => {
    if (value instanceof Uint8Array) {
      if (maxLen === undefined || value.length <= maxLen) return;
      return findings.report('max_len', word, `不能超过 ${maxLen} 字节`, `must have at most ${maxLen} bytes`);
    }
    const text = value as string;
    if (maxLen !== undefined && longer(text, maxLen)) {
      return findings.report('max_len', word, `不能超过 ${maxLen} 个字`, `must have at most ${maxLen} characters`);
    }
    if (minLen !== undefined && !longer(text, minLen - 1)) {
      return findings.report('min_len', word, `不能少于 ${minLen} 个字`, `must have at least ${minLen} characters`);
    }
    if (expression?.test(text) === false) findings.report('pattern', word, '格式不正确', `must match ${pattern}`);
  };
}

function rangeCheck({ gte, lte }: Rule): ItemCheck | undefined {
  if (gte === undefined && lte === undefined) return undefined;
  return (value, findings, word) => {
    if (gte !== undefined && (value as number) < gte) findings.report('gte', word, `不能小于 ${gte}`, `must be at least ${gte}`);
    if (lte !== undefined && (value as number) > lte) findings.report('lte', word, `不能大于 ${lte}`, `must be at most ${lte}`);
  };
}

function wordCheck({ notIn }: Rule): ItemCheck | undefined {
  if (notIn.length === 0) return undefined;
  return (value, findings, word) => {
    if (notIn.includes(value as string)) findings.report('not_in', word, `不能是“${String(value)}”`, `must not be ${String(value)}`);
  };
}

/** Whether a text has more than so many code points; counts only when the number of UTF-16 units leaves it open. */
function longer(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > limit * 2) return true;
  let points = 0;
  for (const _ of text) {
    points += 1;
    if (points > limit) return true;
  }
  return false;
}
