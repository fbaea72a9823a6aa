import { StoreUnavailable } from '@heming/kit';
import type { DocumentCollection, Entity, InsertOutcome, Query, ReplaceOutcome, Stored, Where } from '@heming/kit';
import type { CollectionShape } from '@heming/kit/engine';
import mongoose, { type Model } from 'mongoose';
import type { Durability } from './connection.js';
import { documentWriter, fieldOf, isName, PENDING_PATH, type MongoDocument } from './document-layout.js';
import { DocumentReader } from './document-reader.js';
import { takenPath } from './store-faults.js';

/** Most documents of one `insert`. */
const MAX_INSERT = 1_000;

/** What a collection needs of its store. */
export interface StoreGuard {
  readonly durability: Durability;
  /** @throws StoreReadOnly once the store is closed */
  checkOpen(): void;
  /** Runs a write, which a closing store waits for; errors come as those of the port. */
  write<R>(work: () => Promise<R>): Promise<R>;
}

/** A collection on MongoDB: see `DocumentCollection`. */
export class MongoCollection<T extends Entity> implements DocumentCollection<T> {
  readonly #model: Model<MongoDocument>;
  readonly #guard: StoreGuard;
  readonly #reader: DocumentReader<T>;
  readonly #written: (stored: Stored<T>) => MongoDocument;

  constructor(name: string, shape: CollectionShape, model: Model<MongoDocument>, guard: StoreGuard) {
    this.#model = model;
    this.#guard = guard;
    this.#reader = new DocumentReader(name, shape, model);
    this.#written = documentWriter(shape);
  }

  async get(name: string): Promise<Stored<T> | undefined> {
    this.#guard.checkOpen();
    return this.#reader.get(name);
  }

  async *find(query: Query<T>): AsyncIterable<Stored<T>> {
    this.#guard.checkOpen();
    yield* this.#reader.find(query);
  }

  async count(where: Where<T>): Promise<number> {
    this.#guard.checkOpen();
    return this.#reader.count(where);
  }

  async *pending(limit: number): AsyncIterable<Stored<T>> {
    this.#guard.checkOpen();
    yield* this.#reader.pending(limit);
  }

  async insert(documents: readonly Stored<T>[]): Promise<readonly InsertOutcome[]> {
    if (documents.length > MAX_INSERT) throw new RangeError(`${documents.length} documents at once, more than ${MAX_INSERT}`);
    const written = documents.map(this.#written);
    if (written.length === 0) return [];
    return this.#guard.write(async () => {
      const refused = await this.#insertAll(written);
      return written.map((_, i) => refused.get(i) ?? { inserted: true });
    });
  }

  async replace(next: Stored<T>, expectedRevision: number): Promise<ReplaceOutcome> {
    const document = this.#written(next);
    return this.#guard.write(async () => {
      try {
        const { matchedCount } = await this.#model.collection.replaceOne(
          { _id: document._id as never, revision: expectedRevision },
          document as never,
          { writeConcern: this.#guard.durability },
        );
        return matchedCount === 1 ? 'replaced' : 'stale';
      } catch (error) {
        const path = takenPath(error);
        if (path === undefined) throw error;
        return { taken: fieldOf(path) };
      }
    });
  }

  async remove(name: string, expectedRevision: number): Promise<boolean> {
    if (!isName(name)) return false;
    return this.#guard.write(async () => {
      const silent = { _id: name as never, revision: expectedRevision, [PENDING_PATH]: { $exists: false } };
      const { deletedCount } = await this.#model.collection.deleteOne(silent, { writeConcern: this.#guard.durability });
      if (deletedCount === 1) return true;
      const current = await this.#reader.get(name);
      if (current?.revision === expectedRevision && current.outbox.events.length > 0)
        throw new Error(`${name} has events to publish and cannot be removed`);
      return false;
    });
  }

  /** Inserts each document for itself; what became of those that were refused, by their place. */
  async #insertAll(documents: readonly MongoDocument[]): Promise<ReadonlyMap<number, InsertOutcome>> {
    try {
      await this.#model.collection.insertMany(documents as never[], { ordered: false, writeConcern: this.#guard.durability });
      return new Map();
    } catch (error) {
      if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
      const unconfirmed = error.result.getWriteConcernError();
      const writeErrors = [error.writeErrors].flat();
      // The driver wraps a broken connection like refusals: without any refusal and without a code, nobody knows what was inserted.
      const unanswered = writeErrors.length === 0 && error.code === undefined;
      if (unconfirmed !== undefined || unanswered)
        throw new StoreUnavailable(`MongoDB does not acknowledge: ${unconfirmed?.errmsg ?? error.message}`, { cause: error });
      if (writeErrors.length === 0) throw error;
      const refusals = writeErrors.map((refusal): [number, InsertOutcome] => {
        const path = takenPath(refusal);
        if (path === undefined) throw error;
        return [refusal.index, { inserted: false, taken: fieldOf(path) }];
      });
      return new Map(refusals);
    }
  }
}
