/** Level of an administrative division, in the contract's words. */
export type DivisionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY';

const LEVELS: Readonly<Record<number, DivisionLevel>> = { 2: 'PROVINCE', 4: 'CITY', 6: 'COUNTY', 9: 'TOWNSHIP', 12: 'COMMUNITY' };
const PARENT_LENGTHS: Readonly<Record<number, number>> = { 4: 2, 6: 4, 9: 6, 12: 9 };
const FORM = /^[1-9][0-9]((?!00)[0-9]{2}((?!00)[0-9]{2}((?!000)[0-9]{3}((?!000)[0-9]{3})?)?)?)?$/;

/**
 * Whether a text has the form of a division code: 2 digits for a province, 4 city, 6 county (GB/T 2260), 9 township (GB/T 10114), 12 community
 * (statistical code); no level is all zeros. Whether such a division exists, the register knows.
 */
export function isDivisionCode(text: string): boolean {
  return FORM.test(text);
}

/** The level of a division by the length of its code; undefined when it is no division code. */
export function divisionLevel(code: string): DivisionLevel | undefined {
  return isDivisionCode(code) ? LEVELS[code.length] : undefined;
}

/** The code of the division above; undefined for a province and for what is no division code. */
export function parentDivisionCode(code: string): string | undefined {
  const length = PARENT_LENGTHS[code.length];
  return length !== undefined && isDivisionCode(code) ? code.slice(0, length) : undefined;
}

/**
 * Whether a division lies in another, or is it. Compared at level boundaries: `21110` contains nothing. The empty code is everywhere and
 * contains every division; what is no division code is contained nowhere.
 */
export function divisionContains(outer: string, inner: string): boolean {
  return isDivisionCode(inner) && (outer === '' || (isDivisionCode(outer) && inner.startsWith(outer)));
}

/**
 * Brings a code in one of the longer notations into ours: GB/T 2260 writes a city with 6 digits (`211100` → `2111`), statistical tables fill up
 * every level to 12 (`211103016000` → `211103016`). Undefined when no division code comes out.
 */
export function normaliseDivisionCode(text: string): string | undefined {
  if (!/^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/.test(text)) return undefined;
  const community = text.length === 12 && text.endsWith('000') ? text.slice(0, 9) : text;
  const township = community.length === 9 && community.endsWith('000') ? community.slice(0, 6) : community;
  const county = township.length === 6 && township.endsWith('00') ? township.slice(0, 4) : township;
  const city = county.length === 4 && county.endsWith('00') ? county.slice(0, 2) : county;
  return isDivisionCode(city) ? city : undefined;
}
