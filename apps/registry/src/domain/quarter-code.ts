import { refuse } from '@heming/contracts/registry/v1';
import { DEMONSTRATION_SEQUENCES, formatQuarterCode, parseQuarterCode } from '@heming/values';
import { quarterName } from './names.js';

/** The city's letters in its quarter codes, by its 4-digit division code. */
const CITY_LETTERS: Readonly<Record<string, string>> = { '2111': 'PJ' };
/** The numbers above are of made-up quarters. */
const LAST_SEQUENCE = DEMONSTRATION_SEQUENCES.first - 1;

/**
 * What every quarter code of a township begins with: `PJ-211103016-`.
 * @param division code of the township, or of a community in it
 * @throws QUARTER_DIVISION_NOT_IN_FORCE for a county or above, and for a city without letters: no quarter lies directly in one
 */
export function quarterCodePrefix(division: string): string {
  const letters = CITY_LETTERS[division.slice(0, 4)];
  if (letters === undefined || division.length < 9) throw refuse('QUARTER_DIVISION_NOT_IN_FORCE', { division });
  return `${letters}-${division.slice(0, 9)}-`;
}

/** What the codes of a township that are not of made-up quarters lie between: from the first text to before the second. As `quarterCodePrefix`. */
export function quarterCodeRange(division: string): { readonly from: string; readonly before: string } {
  const prefix = quarterCodePrefix(division);
  return { from: prefix, before: `${prefix}${DEMONSTRATION_SEQUENCES.first}` };
}

/**
 * The code after the highest one taken in a township.
 * @param highest the highest code taken, those of made-up quarters left out; undefined when there is none
 * @throws QUARTER_CODE_TAKEN when the township's last code is taken
 */
export function nextQuarterCode(division: string, highest: string | undefined): string {
  const [city = '', township = ''] = quarterCodePrefix(division).split('-');
  const sequence = highest === undefined ? 0 : (parseQuarterCode(highest)?.sequence ?? 0);
  if (highest !== undefined && sequence === LAST_SEQUENCE) throw refuse('QUARTER_CODE_TAKEN', { name: quarterName(highest) });
  return formatQuarterCode({ city, township, sequence: sequence + 1 });
}
