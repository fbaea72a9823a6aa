import type { Schema } from 'mongoose';

/** What every stored thing has. */
export interface Entity {
  /** Resource name, the key of the document: `quarters/PJ-211103016-0001`. */
  readonly name: string;
  /** Code of the division it lies in, digits only: `211103016005`. Territory is enforced by its beginning. */
  readonly division: string;
}

/**
 * A collection, declared once: its mongoose schema gives types, required fields and indexes to every engine.
 * Fields and indexes that a query may use are exactly those of the schema.
 */
export interface Collection<T extends Entity> {
  /** Plural, as in the resource name: `quarters`. */
  readonly name: string;
  readonly schema: Schema<T>;
  /** `scoped`: outside the caller's territory the document does not exist. `open`: anyone who may read may read all; writes stay scoped. */
  readonly territory: 'scoped' | 'open';
  /** Reason given when a document is missing: a word of the service's Reason enum. */
  readonly missing: string;
  /** Reason given when a name is taken. */
  readonly taken: string;
  /** Reasons given when another unique index refuses, by the index's first field. */
  readonly uniqueTaken?: { readonly [field in keyof T & string]?: string };
  /** Fields of text or bytes that are encrypted at rest, each document with a key of its own; see `Sealing`. */
  readonly sealed?: {
    readonly fields: readonly (keyof T & string)[];
    /** Those of the texts that can be searched for an exact value; declare an index on them, too. Never ordered by. */
    readonly searchable: readonly (keyof T & string)[];
  };
}

/** Declares a collection; exists for its type inference. */
export function collection<T extends Entity>(declaration: Collection<T>): Collection<T> {
  return declaration;
}
