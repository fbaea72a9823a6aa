import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './en.js';
import { zh } from './zh.js';

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${prefix}${key}`, text] as const] : [...flat(text, `${prefix}${key}.`)],
    ),
  );
}

const [chinese, english] = [flat(zh), flat(en)];
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

test('both languages have the same texts, with the same facts in them', () => {
  expect([...english.keys()]).toEqual([...chinese.keys()]);
  for (const [key, text] of chinese) expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
});

test('no text is empty, no English one is Chinese, and every Chinese one is unless it is a figure', () => {
  for (const [key, text] of english) expect([key, text.trim() !== '', /\p{Script=Han}/u.test(text)]).toEqual([key, true, false]);
  for (const [key, text] of chinese) expect([key, /\p{Script=Han}|^[^\p{L}]*(?:\{\w+\}[^\p{L}]*)+$|^\d/u.test(text)]).toEqual([key, true]);
});

test('every text that a screen names is there', () => {
  const sources = (readdirSync(join(__dirname, '..'), { recursive: true }) as string[]).filter((file) => file.endsWith('.vue'));
  const named = sources.flatMap((file) =>
    [...readFileSync(join(__dirname, '..', file), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map(([, key = '']) => key),
  );
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((key) => !chinese.has(key))).toEqual([]);
});
