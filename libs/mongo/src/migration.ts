import type { Collection } from '@heming/kit';
import { shapeOf } from '@heming/kit/engine';
import type { Connection, Collection as DriverCollection } from 'mongoose';
import type { MongoConnection } from './connection.js';
import { isSame, mongoIndexesOf, presentIndexes, wordsOf, type MongoIndex, type PresentIndex } from './index-check.js';

/** One thing that a migration would do to an index. */
export interface IndexChange {
  /** The index in words. */
  readonly index: string;
  readonly change: 'create' | 'superfluous';
}

/** What a collection's indexes are and are to be. */
export interface CollectionMigration {
  /** `heming_registry.quarters` */
  readonly place: string;
  readonly changes: readonly IndexChange[];
  readonly missing: readonly MongoIndex[];
  /** Those no declaration asks for; dropped only when told to. */
  readonly superfluous: readonly PresentIndex[];
  readonly collection: DriverCollection;
}

/** Compares the declared indexes of a service with those of its database; changes nothing. */
export async function planMigration(
  connection: MongoConnection,
  service: string,
  declarations: readonly Collection<never>[],
): Promise<readonly CollectionMigration[]> {
  const database = connection.database(service);
  const plans: CollectionMigration[] = [];
  for (const declaration of declarations)
    plans.push(await planCollection(database, `${connection.databaseName(service)}.${declaration.name}`, declaration));
  return plans;
}

async function planCollection(database: Connection, place: string, declaration: Collection<never>): Promise<CollectionMigration> {
  const collection = database.collection(declaration.name) as unknown as DriverCollection;
  const present = await presentIndexes(collection);
  const needed = mongoIndexesOf(shapeOf(declaration));
  const missing = needed.filter((index) => !present.some((one) => isSame(one, index)));
  const superfluous = present.filter((one) => !needed.some((index) => isSame(one, index)));
  const changes: readonly IndexChange[] = [
    ...missing.map((index) => ({ index: wordsOf(index), change: 'create' as const })),
    ...superfluous.map((index) => ({
      index: `${index.name}: ${wordsOf(index)}${index.odd && ` ${index.odd}`}`,
      change: 'superfluous' as const,
    })),
  ];
  return { place, changes, missing, superfluous, collection };
}

/**
 * Creates what is missing and, if told to, then drops what no declaration asks for. Safe to repeat, also after it was interrupted.
 * @throws the driver's error when a new unique index finds two documents with the same values
 */
export async function applyMigration(plans: readonly CollectionMigration[], { drop }: { readonly drop: boolean }): Promise<void> {
  for (const { collection, missing, superfluous } of plans) {
    for (const { key, unique, sparse } of missing)
      await collection.createIndex(key as never, { ...(unique && { unique }), ...(sparse && { sparse }) });
    if (drop) for (const { name } of superfluous) await collection.dropIndex(name);
  }
}
