import type { Collection, Entity } from '../store/collection.js';

/**
 * Where documents live: one opened store per service. Only single-document atomicity and declared indexes are asked of it,
 * so the same service is right on LMDB, on a standalone MongoDB, on a replica set and on a sharded cluster. Every call may throw StoreUnavailable
 * where the store is a server.
 */
export interface DocumentStore {
  /**
   * Opens a collection, creating it and its indexes where the engine does that at start (the embedded one).
   * @throws when the declaration asks for something the port does not offer, such as a text index
   */
  collection<T extends Entity>(declaration: Collection<T>): Promise<DocumentCollection<T>>;
  /** Whether writes are accepted; false after a full disk or an I/O error, until the store is opened again. */
  readonly writable: boolean;
  /** Whether no other process can have the store open at the same time; then nobody needs a lease for it. */
  readonly exclusive: boolean;
  /** Waits for writes in flight, then closes. Calls after that fail. */
  close(): Promise<void>;
}

/** One collection of a store. */
export interface DocumentCollection<T extends Entity> {
  /** The document of a name, or undefined. */
  get(name: string): Promise<Stored<T> | undefined>;
  /**
   * Streams what matches, in the order asked for, ties broken by name. Reads a consistent state per page of the engine, not per stream.
   * @throws UnservedQuery when no declared index serves the filter or the order
   */
  find(query: Query<T>): AsyncIterable<Stored<T>>;
  /** Number of documents that match. @throws UnservedQuery as `find` */
  count(where: Where<T>): Promise<number>;
  /**
   * Inserts documents, each for itself: one that is refused does not keep the others out, none is half-written.
   * Resolves when all accepted ones are durable. Answers come in the order of the documents; at most 1,000 at once.
   * @throws StoreReadOnly when the store takes no writes
   */
  insert(documents: readonly Stored<T>[]): Promise<readonly InsertOutcome[]>;
  /**
   * Replaces the whole document, if it still has the revision; resolves when durable.
   * @returns 'replaced', 'stale' when the revision is another or the document is gone, or the unique index that refused it
   * @throws StoreReadOnly when the store takes no writes
   */
  replace(next: Stored<T>, expectedRevision: number): Promise<ReplaceOutcome>;
  /** Removes a document, if it still has the revision; resolves to whether it did. Only for documents without pending events. */
  remove(name: string, expectedRevision: number): Promise<boolean>;
  /** Streams the documents with events waiting to be published, those waiting longest first. */
  pending(limit: number): AsyncIterable<Stored<T>>;
}

/** A document as it is stored: the domain state and what the kit keeps beside it. */
export interface Stored<T extends Entity> {
  /** The domain state; its `name` is the key of the document. */
  readonly state: T;
  /** Counts every write; what compare-and-set compares. 1 when inserted. */
  readonly revision: number;
  /** Counts the changes a user sees; the etag is made of it. 1 when inserted. */
  readonly version: number;
  /** What brought the document to where it is, latest last, at most 200: a repeated cause has no second effect. */
  readonly causes: readonly Cause[];
  /** Events saved with the state and not yet published. */
  readonly outbox: Outbox;
}

/** A request or event that changed a document. */
export interface Cause {
  /** Request id, scoped to who sent it, or event id. */
  readonly id: string;
  /** Fingerprint of the request, to tell a repetition from a reuse of its id; empty for events. */
  readonly fingerprint: string;
}

/** Events of one document, in order. */
export interface Outbox {
  /** Sequence number of the latest event ever announced by the document; 0 when none. */
  readonly seq: number;
  /** Those not yet published, oldest first. */
  readonly events: readonly PendingEvent[];
  /** When the oldest of them was announced, in milliseconds since 1970; absent when there is none. The index of the relay. */
  readonly since?: number;
}

/** An event on its way from a document to the log. */
export interface PendingEvent {
  /** `<service>:<collection>:<document name>:<seq>`: the same on every try. */
  readonly id: string;
  /** Full name of its message. */
  readonly type: string;
  /** Its ordering key. */
  readonly key: string;
  /** When it happened, in milliseconds since 1970. */
  readonly time: number;
  /** The encoded message. */
  readonly data: Uint8Array;
  /** W3C traceparent of the call that announced it. */
  readonly traceparent: string;
  /** W3C tracestate of that call; absent when there was none. */
  readonly tracestate?: string;
}

/** What became of one inserted document: in, or the unique key that is taken (`name` for the primary key). */
export type InsertOutcome = { readonly inserted: true } | { readonly inserted: false; readonly taken: string };

/** What became of a replacement. */
export type ReplaceOutcome = 'replaced' | 'stale' | { readonly taken: string };

/** Values that can be compared and indexed. */
export type IndexValue = string | number | boolean | Date;

/** What one field must be. Several members hold together. */
export interface Condition {
  readonly eq?: IndexValue;
  /** One of these; at most 200. */
  readonly in?: readonly IndexValue[];
  readonly gt?: IndexValue;
  readonly gte?: IndexValue;
  readonly lt?: IndexValue;
  readonly lte?: IndexValue;
  /** A text that begins so. */
  readonly prefix?: string;
  /** Whether the field is there and not null. */
  readonly exists?: boolean;
  /** An array that holds this value. */
  readonly contains?: IndexValue;
}

/** A conjunction of conditions on declared fields, `name` included. A bare value means `eq`. */
export type Where<T extends Entity> = { readonly [F in keyof T & string]?: Condition | IndexValue };

/** What to stream. */
export interface Query<T extends Entity> {
  readonly where?: Where<T>;
  /** Fields to order by, `-` in front for descending; all one direction. Empty means by name. */
  readonly order?: readonly ((keyof T & string) | `-${keyof T & string}`)[];
  /** Only what comes after this position in the order. */
  readonly after?: Position;
  /** At most this many; absent means all. */
  readonly limit?: number;
  /** Only these fields are wanted: others, causes and outbox may be missing, so that what is found is never to be written back. */
  readonly fields?: readonly (keyof T & string)[];
}

/** A place in an order: the values of the ordering fields and the name of the document that has them. */
export interface Position {
  readonly values: readonly (IndexValue | null)[];
  readonly name: string;
}

/** No declared index serves the query: a mistake in the service, found loudly and never by scanning. */
export class UnservedQuery extends Error {
  override readonly name = 'UnservedQuery';
}

/**
 * The store does not answer: no server, no primary, no connection in time, an acknowledgement that did not come. A write of the call may have been
 * saved or not; the same request id finds out, and completes it.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store takes no writes: a full disk, an I/O error, or it is closing. Nothing of the call was saved. */
export class StoreReadOnly extends Error {
  override readonly name = 'StoreReadOnly';
}
