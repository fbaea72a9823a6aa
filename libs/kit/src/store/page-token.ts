import type { IndexValue, Position } from '../ports/document-store.js';

type Written = string | number | boolean | null | { readonly date: number };

/** A page token: where the next page starts, and a fingerprint of the query it belongs to. It grants nothing: scopes are applied anew. */
export function writePageToken(query: string, { values, name }: Position): string {
  const written: Written[] = values.map((value) => (value instanceof Date ? { date: value.getTime() } : value));
  return Buffer.from(JSON.stringify([query, name, written])).toString('base64url');
}

/** Reads a page token back; undefined when it is no token of this query. */
export function readPageToken(query: string, token: string): Position | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (!Array.isArray(content) || content.length !== 3) return undefined;
    const [madeFor, name, written] = content as unknown[];
    if (madeFor !== query || typeof name !== 'string' || !Array.isArray(written)) return undefined;
    return { name, values: written.map(readValue) };
  } catch {
    return undefined;
  }
}

function readValue(value: unknown): IndexValue | null {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as IndexValue | null;
  const { date } = value as { date?: unknown };
  if (typeof date !== 'number') throw new TypeError('not a value of a page token');
  return new Date(date);
}
