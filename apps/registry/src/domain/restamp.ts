/** Puts a part of a quarter into the division of its quarter, after the quarter's was corrected; the same state when it is there already. */
export function restamp<T extends { readonly division: string; readonly updateTime: Date }>(part: T, division: string, at: Date): T {
  return part.division === division ? part : { ...part, division, updateTime: at };
}
