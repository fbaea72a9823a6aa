/** Paths that codes of the city lead to: the check of certificates, and the public site. */
const PLACES = /^\/(?:v|public)(?:\/|$)/;
/** A number that is printed beside a code. */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}\-〔〕()（）]{3,63}$/u;

/** Where a scanned code leads to: a path of this city, never another site. Undefined when the code is not the city's. */
export function scannedPlace(code: string, origin: string): string | undefined {
  const text = code.trim();
  if (NUMBER.test(text)) return `/v/${encodeURIComponent(text)}`;
  if (!URL.canParse(text)) return undefined;
  const { origin: theirs, pathname, search } = new URL(text);
  return theirs === origin && PLACES.test(pathname) ? `${pathname}${search}` : undefined;
}
