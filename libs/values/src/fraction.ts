/** A share of a whole that has to be reached, as a law words it. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  /** Whether the share itself is enough: 以上 includes the number (《民法典》第一千二百五十九条), 过半数 and 超过 do not. */
  readonly inclusive: boolean;
}

/** The share or more: `atLeast(2, 3)` is 三分之二以上. @throws RangeError when it is no proper fraction of whole numbers */
export function atLeast(numerator: number, denominator: number): Threshold {
  return threshold(numerator, denominator, true);
}

/** More than the share: `moreThan(1, 2)` is 过半数. @throws RangeError as `atLeast` */
export function moreThan(numerator: number, denominator: number): Threshold {
  return threshold(numerator, denominator, false);
}

/**
 * Whether a part of a whole meets a threshold, by exact cross-multiplication, never by a quotient. A part of nothing meets none.
 * @throws RangeError when part or whole is negative or not an integer
 */
export function meets({ numerator, denominator, inclusive }: Threshold, part: number | bigint, whole: number | bigint): boolean {
  const [has, of] = [BigInt(part), BigInt(whole)];
  if (has < 0n || of < 0n) throw new RangeError(`${part} of ${whole} is not a share`);
  if (of === 0n) return false;
  const [left, right] = [has * BigInt(denominator), of * BigInt(numerator)];
  return inclusive ? left >= right : left > right;
}

function threshold(numerator: number, denominator: number, inclusive: boolean): Threshold {
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    numerator < 0 ||
    denominator < 1 ||
    numerator > denominator
  ) {
    throw new RangeError(`${numerator}/${denominator} is not a threshold`);
  }
  return { numerator, denominator, inclusive };
}
