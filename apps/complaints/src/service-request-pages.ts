import { refuse } from '@heming/contracts/type/v1';
import type { Case } from './domain/case.js';

/** Where a page ended: the case that was listed last. */
export type Place = Pick<Case, 'name' | 'createTime'>;

/** Orders cases, the latest first, those of one moment by name from the last. */
export function latestFirst(one: Place, other: Place): number {
  return other.createTime.getTime() - one.createTime.getTime() || (one.name < other.name ? 1 : one.name > other.name ? -1 : 0);
}

/** A place as a page token. It grants nothing: what may be read is decided anew. */
export function writePlace({ createTime, name }: Place): string {
  return Buffer.from(JSON.stringify([createTime.getTime(), name])).toString('base64url');
}

/** The place of a page token; undefined for the first page. @throws PAGE_TOKEN_INVALID */
export function placeOf(token: string): Place | undefined {
  if (token === '') return undefined;
  const place = readPlace(token);
  if (place === undefined) throw refuse('PAGE_TOKEN_INVALID');
  return place;
}

function readPlace(token: string): Place | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (!Array.isArray(content)) return undefined;
    const [time, name] = content as unknown[];
    const createTime = new Date(typeof time === 'number' ? time : Number.NaN);
    return typeof name === 'string' && !Number.isNaN(createTime.getTime()) ? { name, createTime } : undefined;
  } catch {
    return undefined;
  }
}
