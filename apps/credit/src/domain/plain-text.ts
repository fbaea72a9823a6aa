import { refuse } from '@heming/contracts/credit/v1';
import { isCitizenId, type CalendarDate } from '@heming/values';

/** A mobile telephone by itself, and what could be the number of a citizen. */
const MOBILE = /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/u;
const IDENTITY = /(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])/gu;

/**
 * Holds texts that enterprises and the public read against what must not be in them. It sees numbers; names, an officer has to see.
 * @param texts by the field of the request they stand in
 * @throws PERSONAL_DATA_IN_TEXT for a telephone or the number of a citizen (《个人信息保护法》第六条)
 */
export function requireImpersonal(texts: Readonly<Record<string, string | readonly string[]>>, today: CalendarDate): void {
  for (const [field, text] of Object.entries(texts)) {
    const whole = typeof text === 'string' ? text : text.join('\n');
    const numbers = whole.match(IDENTITY) ?? [];
    if (MOBILE.test(whole) || numbers.some((number) => isCitizenId(number, today))) throw refuse('PERSONAL_DATA_IN_TEXT', { field });
  }
}
