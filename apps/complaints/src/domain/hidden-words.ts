import { reportersOf, type Case, type Reporter } from './case.js';

/** What stands where somebody's name or telephone was. */
const HIDDEN = '（已隐去）';
/** What may stand between the characters of a name or a telephone. */
const GAP = String.raw`[\s\p{Pd}·•]*`;
/** China's country code in front of a mobile number, which is often left out. */
const COUNTRY = /^\+?86[\s-]*(?=1[0-9 -]{10})/;
const [LEAST_NAME, LEAST_PHONE] = [2, 5];

/**
 * Hides names and telephones wherever somebody wrote them down, however they are spaced and in either width: the reporter himself, who forgets that
 * others read it, an officer, or the hotline.
 * @param reporters those who are to stay hidden
 */
export function hiding(reporters: readonly Pick<Reporter, 'fullName' | 'phone'>[]): (text: string) => string {
  const written = reporters.flatMap(({ fullName, phone }) => [
    ...writtenAs(fullName, LEAST_NAME).map(alone),
    ...writtenAs(phone.replace(COUNTRY, ''), LEAST_PHONE),
  ]);
  if (written.length === 0) return (text) => text;
  const anyOf = new RegExp(written.join('|'), 'giu');
  return (text) => text.replace(anyOf, HIDDEN);
}

/** Hides those from organisations who do not show themselves to them. */
export function hidingFromOrganisations(current: Pick<Case, 'reportersText'>): (text: string) => string {
  return hiding(reportersOf(current).filter(({ disclosure }) => disclosure !== 'NAMED'));
}

/** A pattern of how a word may be written; none for what is too short to tell anything. */
function writtenAs(word: string, least: number): readonly string[] {
  const characters = [...word.normalize('NFKC').replaceAll(new RegExp(GAP, 'gu'), '')];
  return characters.length < least ? [] : [characters.map(inEitherWidth).join(GAP)];
}

/** A name of Latin letters stands for itself, not within a longer word. */
function alone(pattern: string): string {
  return String.raw`(?<!\p{Script=Latin}(?=\p{Script=Latin}))(?:${pattern})(?!(?<=\p{Script=Latin})\p{Script=Latin})`;
}

function inEitherWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const usual = character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
  return code > 0x20 && code < 0x7f ? `(?:${usual}|${String.fromCodePoint(code + 0xfee0)})` : usual;
}
