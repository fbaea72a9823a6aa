import { isOrganisationCode } from './organisation-code.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const BODY = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}$/;

/** A unified social credit code (统一社会信用代码, GB 32100-2015), taken apart. */
export interface Uscc {
  /** Who registers: `9` market supervision, `5` civil affairs, `1` establishment office, and others. */
  readonly registrar: string;
  /** What kind, within the registrar: `1` enterprise, `2` individual business under market supervision. */
  readonly category: string;
  /** Division of the registering authority, 6 digits of GB/T 2260; may have ended since. */
  readonly division: string;
  /** Its organisation code (GB 11714), 9 characters. */
  readonly organisationCode: string;
  /** Whether the organisation code checks by itself. Told and not demanded: only the last character of the whole decides. */
  readonly organisationCodeChecks: boolean;
}

/**
 * The check character of a USCC (GB 32100-2015).
 * @param body its first 17 characters; undefined when they are not of the standard's alphabet, which has no I, O, S, V and Z
 */
export function usccCheck(body: string): string | undefined {
  if (!BODY.test(body)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(body.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text is a USCC: 18 characters in upper case, the last one checking. */
export function isUscc(text: string): boolean {
  return text.length === 18 && usccCheck(text.slice(0, 17)) === text.charAt(17);
}

/** Takes a USCC apart; undefined when it is none. */
export function parseUscc(text: string): Uscc | undefined {
  if (!isUscc(text)) return undefined;
  const organisationCode = text.slice(8, 17);
  return {
    registrar: text.charAt(0),
    category: text.charAt(1),
    division: text.slice(2, 8),
    organisationCode,
    organisationCodeChecks: isOrganisationCode(organisationCode),
  };
}
