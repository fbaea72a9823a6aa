import type { Texts } from './app-language.js';

/** What an app says, and the screens that say it. */
export interface AppTexts {
  readonly zh: Texts;
  readonly en: Texts;
  /** Sources of its screens. */
  readonly sources: readonly string[];
}

/** What is wrong with the texts of an app, one sentence each: missing or superfluous ones, other facts in them, the wrong language, empty ones. */
export function textFaults({ zh, en, sources }: AppTexts): readonly string[] {
  const [chinese, english] = [flat(zh), flat(en)];
  return [
    ...[...chinese.keys()].filter((key) => !english.has(key)).map((key) => `${key} has no English`),
    ...[...english.keys()].filter((key) => !chinese.has(key)).map((key) => `${key} has no Chinese`),
    ...[...chinese]
      .filter(([key, text]) => english.has(key) && placeholders(text) !== placeholders(english.get(key) ?? ''))
      .map(([key]) => `${key} has other facts in English than in Chinese`),
    ...[...english].filter(([, text]) => text.trim() === '' || /\p{Script=Han}/u.test(text)).map(([key]) => `${key} is not English`),
    ...[...chinese].filter(([, text]) => !isChinese(text)).map(([key]) => `${key} is not Chinese`),
    ...namedIn(sources)
      .filter((key) => !chinese.has(key))
      .map((key) => `${key} is named by a screen and is not there`),
  ];
}

/** Keys of the texts that sources name letter by letter, once each. */
export function namedIn(sources: readonly string[]): readonly string[] {
  const named = sources.flatMap((source) => [...source.matchAll(/\bt\('([\w.-]+)'/g)].map(([, key = '']) => key));
  return [...new Set(named)];
}

function flat(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[`${prefix}${key}`, text] as const] : [...flat(text, `${prefix}${key}.`)],
    ),
  );
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .sort()
    .join();
}

/** Whether a text has Chinese characters, or is a figure that needs none. */
function isChinese(text: string): boolean {
  return /\p{Script=Han}|^[^\p{L}]*(?:\{\w+\}[^\p{L}]*)+$|^\d/u.test(text);
}
