/** Which of the recorded areas counts, in the contract's words. */
export type LegalAreaBasis = 'REGISTERED' | 'SURVEYED' | 'CONTRACT' | 'AREA_BASIS_UNSPECIFIED';

/** Areas of a unit as recorded, in hundredths of a square metre; 0 when not recorded. */
export interface RecordedAreas {
  /** In the register of real estate. */
  readonly registeredAreaCenti: number;
  /** Of the survey. */
  readonly surveyedAreaCenti: number;
  /** Of the contract of sale. */
  readonly contractAreaCenti: number;
}

/** The area that counts, and why it is that one. */
export interface LegalArea {
  /** In hundredths of a square metre; 0 when none is recorded. */
  readonly legalAreaCenti: number;
  readonly legalAreaBasis: LegalAreaBasis;
}

/**
 * The area that counts for votes, fees and funds: the registered one, else the surveyed one, else that of the contract
 * (最高人民法院《关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第八条).
 */
export function legalArea({ registeredAreaCenti, surveyedAreaCenti, contractAreaCenti }: RecordedAreas): LegalArea {
  if (registeredAreaCenti > 0) return { legalAreaCenti: registeredAreaCenti, legalAreaBasis: 'REGISTERED' };
  if (surveyedAreaCenti > 0) return { legalAreaCenti: surveyedAreaCenti, legalAreaBasis: 'SURVEYED' };
  if (contractAreaCenti > 0) return { legalAreaCenti: contractAreaCenti, legalAreaBasis: 'CONTRACT' };
  return { legalAreaCenti: 0, legalAreaBasis: 'AREA_BASIS_UNSPECIFIED' };
}

/**
 * Reads an area in square metres with at most 2 decimals, exactly: `95.25` → 9525 hundredths. No sign, no exponent, no thousands separators.
 * Undefined when it is anything else or more than 2^53 − 1 hundredths.
 */
export function parseArea(text: string): number | undefined {
  const parts = /^([0-9]{1,16})(?:\.([0-9]{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const centi = Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(centi) ? centi : undefined;
}

/**
 * Writes an area in square metres with 2 decimals: 9525 hundredths → `95.25`.
 * @throws RangeError when it is not a whole, non-negative number of hundredths
 */
export function formatArea(areaCenti: number): string {
  if (!Number.isSafeInteger(areaCenti) || areaCenti < 0)
    throw new RangeError(`${areaCenti} is not an area in hundredths of a square metre`);
  const digits = String(areaCenti).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
