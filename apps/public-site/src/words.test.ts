import { CASE_WORDS } from './case-words.js';
import { CREDIT_WORDS } from './credit-words.js';
import { WORDS } from './words.js';

/** All texts by their path, values of the contract below the name of their table. */
function textsOf(words: object, above = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value]] : Object.entries(textsOf(value as object, `${above}${key}.`)),
    ),
  );
}

/** What stands in braces in a text. */
const placesOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
/** What is not stated has no word, and a language is called by its own name. */
const SILENT = /UNSPECIFIED$|^otherLanguage$/;
/** Grades are letters in any language. */
const LETTERS = /^gradesOfContract\.[ABC]+$/;

test.each([
  ['the register', WORDS],
  ['complaints', CASE_WORDS],
  ['credit', CREDIT_WORDS],
])('about %s both languages say everything, each in its own script, with the same facts', (_what, words) => {
  const [zh, en] = [textsOf(words['zh-CN']), textsOf(words.en)];
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  expect(Object.values(en).map(placesOf)).toEqual(Object.values(zh).map(placesOf));
  for (const [key, text] of Object.entries(zh)) if (!SILENT.test(key)) expect(text).toMatch(/\p{Script=Han}/u);
  for (const [key, text] of Object.entries(en)) {
    if (SILENT.test(key)) continue;
    expect(text).toMatch(LETTERS.test(key) ? /^[ABC]+$/ : /[a-z]/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
});
