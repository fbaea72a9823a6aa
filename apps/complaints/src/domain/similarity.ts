/** How much two places in words are alike, 0 to 1: by the pairs of neighbouring characters that they share (Dice). */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)];
  if (a.length + b.length === 0) return 0;
  const unmatched = new Map<string, number>();
  for (const pair of a) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of b) {
    const count = unmatched.get(pair) ?? 0;
    if (count > 0) shared++;
    unmatched.set(pair, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** Most alike in place first; of those alike, the latest first. */
export function mostAlike<T extends { readonly place: string; readonly createTime: Date }>(
  cases: readonly T[],
  place: string,
): readonly T[] {
  const scored = cases.map((one) => ({ one, score: likeness(one.place, place) }));
  return scored.sort((a, b) => b.score - a.score || b.one.createTime.getTime() - a.one.createTime.getTime()).map(({ one }) => one);
}

/** Pairs of neighbouring characters, without blanks and in one width and case; a single character stands for itself. */
function pairsOf(text: string): readonly string[] {
  const characters = [...text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
