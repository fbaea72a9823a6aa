/** As every store orders: absent first, false before true, texts by code point. Both are of one type, or absent. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return (left as number) - (right as number);
}

/** Order of two texts by code point, which is the order of their UTF-8 bytes. */
export function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
