import { PENDING, type CollectionShape, type IndexDeclaration } from '@heming/kit/engine';
import type { Collection as DriverCollection } from 'mongoose';
import { pathOf, PENDING_PATH } from './document-layout.js';

/** An index of MongoDB as far as it matters here. */
export interface MongoIndex {
  readonly key: Readonly<Record<string, unknown>>;
  readonly unique: boolean;
  readonly sparse: boolean;
}

/** What `listIndexes` tells of an index. */
interface ListedIndex {
  readonly name: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly collation?: { readonly locale?: string };
  readonly partialFilterExpression?: unknown;
  readonly expireAfterSeconds?: number;
  readonly hidden?: boolean;
}

/** An index that a database has; `odd` says what no declaration asks for. */
export interface PresentIndex extends MongoIndex {
  readonly name: string;
  readonly odd: string;
}

/** Declared indexes that a collection does not have; the message is one line. */
export class IndexesMissing extends Error {
  override readonly name = 'IndexesMissing';
}

const NO_SUCH_COLLECTION = 26;

/**
 * The index that serves a declaration: its fields, then the name, which is the order of ties. A unique one has its fields alone, because they are
 * what is unique; only such a one, and that of the relay, can be sparse, because every document has a name.
 */
export function mongoIndexOf({ fields, unique, sparse, signature }: IndexDeclaration): MongoIndex {
  if (signature === PENDING) return { key: { [PENDING_PATH]: 1 }, unique: false, sparse: true };
  const key = Object.fromEntries([...fields.map(pathOf), ...(unique ? [] : ['_id'])].map((path) => [path, 1]));
  return { key, unique, sparse: sparse && unique };
}

/** The indexes that the declared ones need, each once. */
export function mongoIndexesOf({ indexes }: CollectionShape): readonly MongoIndex[] {
  return [...new Map(indexes.map(mongoIndexOf).map((index) => [fingerprintOf(index), index])).values()];
}

/** The indexes of a collection, that of names left out; none where there is no collection. */
export async function presentIndexes(collection: DriverCollection): Promise<readonly PresentIndex[]> {
  try {
    const listed = (await collection.indexes()) as unknown as readonly ListedIndex[];
    return listed.filter(({ key }) => Object.keys(key).join() !== '_id').map(presentIndex);
  } catch (error) {
    if ((error as { code?: unknown }).code === NO_SUCH_COLLECTION) return [];
    throw error;
  }
}

/** Whether an index of the database is the one that is needed. */
export function isSame(present: PresentIndex, needed: MongoIndex): boolean {
  return present.odd === '' && fingerprintOf(present) === fingerprintOf(needed);
}

/** An index in words: `unique (state.code)`. */
export function wordsOf({ key, unique, sparse }: MongoIndex): string {
  return `${unique ? 'unique ' : ''}${sparse ? 'sparse ' : ''}(${Object.keys(key).join(', ')})`;
}

/** @throws IndexesMissing naming what a collection of a database lacks */
export async function requireIndexes(collection: DriverCollection, shape: CollectionShape, place: string): Promise<void> {
  const present = await presentIndexes(collection);
  const missing = mongoIndexesOf(shape).filter((needed) => !present.some((index) => isSame(index, needed)));
  if (missing.length === 0) return;
  throw new IndexesMissing(`MongoDB 缺少索引 ${place} lacks the index ${missing.map(wordsOf).join(', ')}`);
}

function presentIndex({ name, key, unique = false, sparse = false, ...rest }: ListedIndex): PresentIndex {
  const { collation, partialFilterExpression, expireAfterSeconds, hidden } = rest;
  const oddities = [
    collation !== undefined && collation.locale !== 'simple' ? `collation ${collation.locale}` : '',
    partialFilterExpression === undefined ? '' : 'partial',
    expireAfterSeconds === undefined ? '' : 'expiring',
    hidden === true ? 'hidden' : '',
  ];
  return { name, key, unique, sparse, odd: oddities.filter((oddity) => oddity !== '').join(', ') };
}

function fingerprintOf({ key, unique, sparse }: MongoIndex): string {
  return JSON.stringify([Object.entries(key).map(([path, kind]) => [path, Number(kind) || kind]), unique, sparse]);
}
