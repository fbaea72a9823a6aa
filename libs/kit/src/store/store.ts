import type { Announcement } from '@heming/contracts';
import type { Condition, IndexValue, Where } from '../ports/document-store.js';
import type { Entity } from './collection.js';

/**
 * A collection as one call sees it: within the caller's scopes, with the call's cause. The only way to write is `create`, `change` and,
 * for bulk work, `createAll`; each saves state, events and cause in one document write.
 */
export interface Store<T extends Entity> {
  /** @throws the collection's `missing` reason when it is not there or not in the caller's scopes */
  get(name: string): Promise<Kept<T>>;
  /** Like `get`, but undefined instead of a refusal. */
  find(name: string): Promise<Kept<T> | undefined>;
  /** A page, in a declared order. @throws PAGE_TOKEN_INVALID for a token of another query */
  list(query: ListQuery<T>): Promise<Page<T>>;
  /** Streams all that matches, within the caller's scopes. */
  all(query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>): AsyncIterable<Kept<T>>;
  /** The same with sealed fields empty, at a fraction of the cost: for what is counted. */
  allUnopened(query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>): AsyncIterable<T>;
  /** Streams some fields of all that matches, none of them sealed, at a fraction of the cost again: nothing else of a document is read. */
  allFields<F extends keyof T & string>(
    fields: readonly F[],
    query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>,
  ): AsyncIterable<Pick<T, F | 'name'>>;
  count(where: Where<T>): Promise<number>;
  /**
   * Creates a document. The same cause again answers with what is there.
   * @throws the collection's `taken` reason; OUTSIDE_TERRITORY, NOT_A_PARTY
   */
  create(state: T, events: readonly Announcement[]): Promise<Kept<T>>;
  /**
   * Loads, decides, saves; when somebody else was faster, loads and decides again, at most 8 times. `decide` is pure and synchronous: facts of
   * others are fetched before. The same cause again answers with what is there.
   * @param etag if not empty, the change is made only while the document still has it
   * @throws the collection's `missing` reason, CHANGED_MEANWHILE, OUTSIDE_TERRITORY, NOT_A_PARTY
   */
  change(name: string, decide: (current: Kept<T>) => Outcome<T>, etag?: string): Promise<Kept<T>>;
  /**
   * Drops the key of the document's sealed fields for ever, then changes the document; from then on these fields read as ERASED.
   * `decide` is asked before anything is dropped, and may refuse.
   * @throws as `change`
   */
  erase(name: string, decide: (current: Kept<T>) => Outcome<T>, etag?: string): Promise<Kept<T>>;
  /** Creates up to 1,000 documents without events; answers per document, in order: true when created, false when the name or a unique key is taken. */
  createAll(states: readonly T[]): Promise<readonly boolean[]>;
  /** Removes a document of housekeeping or of a demonstration, never one of the register: true when it was there. */
  remove(name: string): Promise<boolean>;
}

/** State together with its etag. */
export type Kept<T> = T & { readonly etag: string };

/** What a decision yields. `next === current` and no events: nothing is written. */
export interface Outcome<T> {
  readonly next: T;
  readonly events: readonly Announcement[];
}

/** What to list. Conditions are conjoined with the caller's scopes. */
export interface ListQuery<T extends Entity> {
  readonly where?: Where<T>;
  /** See `Query.order`; empty means by name. */
  readonly order?: readonly ((keyof T & string) | `-${keyof T & string}`)[];
  /** 0 means 50; at most 200. */
  readonly pageSize?: number;
  /** Empty for the first page. */
  readonly pageToken?: string;
}

/** Entries and where the next page starts; `nextPageToken` is empty on the last page. */
export interface Page<T> {
  readonly items: readonly Kept<T>[];
  readonly nextPageToken: string;
}

export type { Condition, IndexValue, Where };
