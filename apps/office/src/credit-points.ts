/** Tenths of a point as points with one decimal: `840` → `84.0`. */
export function points(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

/** The same with its sign: `-10` → `−1.0`; nothing has none. */
export function signedPoints(tenths: number): string {
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${points(Math.abs(tenths))}`;
}

/** Points of a record as they count: those of a bad one are deducted. */
export function countedPoints({ category, tenths }: { readonly category: string; readonly tenths: number }): string {
  return signedPoints(category === 'BAD' ? -tenths : tenths);
}
