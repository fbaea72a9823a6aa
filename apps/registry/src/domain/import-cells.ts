import {
  isCalendarDate,
  isRealEstateUnitCode,
  isUscc,
  normaliseDivisionCode,
  parseArea,
  parseQuarterCode,
  type Share,
} from '@heming/values';
import { organisationName } from './names.js';

/** Reads the text of a cell, trimmed and not empty; undefined when it is not what the column wants. */
export type CellReader<V> = (text: string) => V | undefined;

const WORDS_OF_YES = ['是', '有', 'true', 'yes', 'y', '1'];
const WORDS_OF_NO = ['否', '无', 'false', 'no', 'n', '0'];

/** Any text without control characters. */
export const text: CellReader<string> = (cell) => (/\p{Cc}/u.test(cell) ? undefined : cell);

/** A whole number. */
export const wholeNumber: CellReader<number> = (cell) => {
  const digits = plain(cell);
  return /^-?[0-9]{1,9}$/.test(digits) ? Number(digits) : undefined;
};

/** Square metres with at most two decimals, in hundredths. */
export const area: CellReader<number> = (cell) => parseArea(plain(cell));

/** 是 or 否. */
export const yesOrNo: CellReader<boolean> = (cell) => {
  const word = plain(cell).toLowerCase();
  return WORDS_OF_YES.includes(word) ? true : WORDS_OF_NO.includes(word) ? false : undefined;
};

/** A day as people and spreadsheets write it, `2020-6-22`, `2020/06/22` or `2020年6月22日`, as YYYY-MM-DD. */
export const day: CellReader<string> = (cell) => {
  const parts = /^([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)$/.exec(plain(cell));
  const [, year = '', , month = parts?.[5] ?? '', date = parts?.[6] ?? ''] = parts ?? [];
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCalendarDate(found) ? found : undefined;
};

/** Digits of a fixed number; a spreadsheet that took them for a number has dropped zeros in front, which come back. */
export const digits =
  (width: number): CellReader<string> =>
  (cell) => {
    const found = plain(cell);
    return /^[0-9]+$/.test(found) && found.length <= width ? found.padStart(width, '0') : undefined;
  };

/** A code of a community, in any notation of division codes. */
export const communityCode: CellReader<string> = (cell) => {
  const code = normaliseDivisionCode(plain(cell));
  return code?.length === 12 ? code : undefined;
};

/** A quarter code. */
export const quarterCode: CellReader<string> = (cell) => {
  const code = plain(cell).toUpperCase();
  return parseQuarterCode(code) && code;
};

/** A real-estate unit code (GB/T 37346-2019). */
export const realEstateUnitCode: CellReader<string> = (cell) => {
  const code = plain(cell).toUpperCase();
  return isRealEstateUnitCode(code) ? code : undefined;
};

/** A unified social credit code, as the name of the organisation. */
export const organisation: CellReader<string> = (cell) => {
  const code = plain(cell).toUpperCase();
  return isUscc(code) ? organisationName(code) : undefined;
};

/** A code of a division of any level. */
export const divisionCode: CellReader<string> = (cell) => normaliseDivisionCode(plain(cell));

/** A unified social credit code; whether it checks, registering tells. */
export const uscc: CellReader<string> = (cell) => {
  const code = plain(cell).toUpperCase();
  return /^[0-9A-Z]{18}$/.test(code) ? code : undefined;
};

/** Number of an identity document, without the blanks that people write in it. */
export const documentNumber: CellReader<string> = (cell) => {
  const number = plain(cell).replaceAll(/\s/g, '').toUpperCase();
  return /^[0-9A-Z*]{4,40}$/.test(number) ? number : undefined;
};

/** A telephone number, without blanks. */
export const phone: CellReader<string> = (cell) => {
  const number = plain(cell).replaceAll(/\s/g, '');
  return /^[0-9+*-]{5,20}$/.test(number) ? number : undefined;
};

/** Texts of one cell, separated by 、 or a semicolon. */
export function split(cell: string): readonly string[] {
  return plain(cell)
    .split(/[、;]/)
    .map((part) => part.trim());
}

/** Numbers of identity documents, or unified social credit codes, in one cell. @param limit most of them */
export const documentNumbers =
  (limit: number): CellReader<readonly string[]> =>
  (cell) =>
    each(split(cell), limit, documentNumber);

/** Shares in one cell, such as `1/2、1/2`. @param limit most of them */
export const shares =
  (limit: number): CellReader<readonly Share[]> =>
  (cell) =>
    each(split(cell), limit, share);

/** The contract's bounds of both parts of a share. */
const MAX_SHARE_PART = 1_000_000;

const share: CellReader<Share> = (cell) => {
  const [, num = '', den = ''] = /^([1-9][0-9]{0,6})\/([1-9][0-9]{0,6})$/.exec(cell) ?? [];
  const found = { shareNum: Number(num), shareDen: Number(den) };
  return num === '' || found.shareNum > MAX_SHARE_PART || found.shareDen > MAX_SHARE_PART ? undefined : found;
};

/** All parts read; undefined when one of them is not what is wanted, or there are too many. */
function each<V>(parts: readonly string[], limit: number, read: CellReader<V>): readonly V[] | undefined {
  const values = parts.map((part) => read(part)).filter((value) => value !== undefined);
  return values.length === parts.length && parts.length <= limit ? values : undefined;
}

/** One word of a list: the Chinese one or the contract's. */
export const wordOf = <W extends string>(words: Readonly<Record<W, string>>): CellReader<W> => {
  const contractWords = Object.keys(words) as W[];
  return (cell) => {
    const found = plain(cell);
    return contractWords.find((word) => word === found.toUpperCase() || words[word] === found);
  };
};

/** Full-width letters and digits as their plain forms. */
function plain(cell: string): string {
  return cell.normalize('NFKC').trim();
}
