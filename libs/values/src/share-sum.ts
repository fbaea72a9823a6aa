/** An exact share of a whole. */
export interface Share {
  readonly shareNum: number;
  readonly shareDen: number;
}

/** The exact sum of shares, in lowest terms; 0/1 of none. */
export function sumOfShares(shares: readonly Share[]): { readonly num: bigint; readonly den: bigint } {
  return shares.reduce(
    ({ num, den }, { shareNum, shareDen }) => lowest(num * BigInt(shareDen) + BigInt(shareNum) * den, den * BigInt(shareDen)),
    { num: 0n, den: 1n },
  );
}

function lowest(num: bigint, den: bigint): { readonly num: bigint; readonly den: bigint } {
  let [a, b] = [num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}
