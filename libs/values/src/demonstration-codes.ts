import { parseCitizenId } from './citizen-id.js';
import { parseQuarterCode } from './quarter-code.js';
import { parseUscc } from './uscc.js';

/**
 * County code of made-up persons and organisations: no county of Panjin has it or had it, so that a number with a valid check character still
 * belongs to nobody.
 */
export const DEMONSTRATION_AREA = '211199';

/** First and last running number of made-up quarters within a township; real ones end before. */
export const DEMONSTRATION_SEQUENCES = { first: 9001, last: 9999 } as const;

/** What every telephone number of a made-up person begins with: numbers of mobile telephones begin with 13 to 19. */
export const DEMONSTRATION_PHONE_PREFIX = '100';

/** Far beyond every birth date: whether somebody is born by then is not asked here. */
const END_OF_TIME = '9999-12-31';

/** Whether a quarter code is of a made-up quarter. */
export function isDemonstrationQuarter(code: string): boolean {
  const sequence = parseQuarterCode(code)?.sequence ?? 0;
  return sequence >= DEMONSTRATION_SEQUENCES.first;
}

/** Whether a unified social credit code is of a made-up organisation. */
export function isDemonstrationUscc(text: string): boolean {
  return parseUscc(text)?.division === DEMONSTRATION_AREA;
}

/** Whether a citizen identity number is of a made-up person. */
export function isDemonstrationCitizenId(text: string): boolean {
  return parseCitizenId(text, END_OF_TIME)?.division === DEMONSTRATION_AREA;
}
