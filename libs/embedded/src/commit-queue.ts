import { asBinary, type Database, type RootDatabase } from 'lmdb';
import { StoreReadOnly } from '@heming/kit';

/** How long operations are gathered into one transaction, in milliseconds of the event loop. */
const LONGEST_TRANSACTION_MS = 10;

/** The writes of one transaction. */
export interface Writer {
  /** `value`: already encoded. */
  put<V>(database: Database<V, Uint8Array>, key: Uint8Array, value: Uint8Array): void;
  remove<V>(database: Database<V, Uint8Array>, key: Uint8Array): void;
}

/**
 * Reads, checks and then writes, synchronously, within one transaction. What it throws before its first write refuses this operation alone;
 * after its first write only the engine may throw, and that fails the whole transaction.
 */
export type Operation<R> = (writer: Writer) => R;

interface Waiting {
  readonly operation: Operation<unknown>;
  resolve(result: never): void;
  reject(error: unknown): void;
}

/**
 * Group commit: operations that arrive while a transaction is on its way to the disk share the next one, each atomic for itself, and are
 * answered when it is durable. After a transaction that the engine could not commit, the queue takes no more: what is on the disk is the state
 * before it, and only opening anew can tell whether the fault has gone.
 */
export class CommitQueue {
  readonly #root: RootDatabase<unknown, Uint8Array>;
  readonly #isFull: () => boolean;
  #waiting: Waiting[] = [];
  readonly #between: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #fault: StoreReadOnly | undefined;

  /** `isFull`: whether the data file has reached its limit, asked before every transaction. */
  constructor(root: RootDatabase<unknown, Uint8Array>, isFull: () => boolean) {
    this.#root = root;
    this.#isFull = isFull;
  }

  /** Whether operations are taken. */
  get writable(): boolean {
    return this.#fault === undefined;
  }

  /** Runs an operation in the next transaction; resolves when durable. @throws StoreReadOnly; what the operation throws before it writes */
  run<R>(operation: Operation<R>): Promise<R> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ operation, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  /** Runs work that makes its own transaction, before the next one of the queue. */
  between<R>(work: () => R): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.#between.push(() => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      });
      this.#running ??= this.#drain();
    });
  }

  /** Waits for the operations taken so far, whatever becomes of them. */
  async settled(): Promise<void> {
    await this.run(() => undefined).catch(() => undefined);
  }

  /** Takes no more operations and waits for those taken. */
  async close(): Promise<void> {
    this.#fault ??= new StoreReadOnly('the store is closing');
    while (this.#running !== undefined) await this.#running;
  }

  async #drain(): Promise<void> {
    // Whoever called has to have noted that the queue is running before it can have stopped.
    await Promise.resolve();
    while (this.#waiting.length > 0 || this.#between.length > 0) {
      for (const work of this.#between.splice(0)) work();
      if (this.#waiting.length > 0) await this.#commit();
    }
    this.#running = undefined;
  }

  async #commit(): Promise<void> {
    const taken: { readonly waiting: Waiting; readonly result: unknown }[] = [];
    try {
      if (this.#isFull()) throw new Error('the data file has reached its limit');
      await this.#root.childTransaction(() => this.#gather(taken));
      for (const { waiting, result } of taken) waiting.resolve(result as never);
    } catch (error) {
      await this.#fail(
        error,
        taken.map(({ waiting }) => waiting),
      );
    }
  }

  #gather(taken: { readonly waiting: Waiting; readonly result: unknown }[]): void {
    const until = performance.now() + LONGEST_TRANSACTION_MS;
    const writer = new TransactionWriter();
    do {
      const waiting = this.#waiting.shift();
      if (waiting === undefined) return;
      const writesBefore = writer.writes;
      try {
        taken.push({ waiting, result: waiting.operation(writer) });
      } catch (error) {
        if (writer.writes > writesBefore) {
          taken.push({ waiting, result: undefined });
          throw error;
        }
        waiting.reject(error);
      }
    } while (performance.now() < until);
  }

  async #fail(error: unknown, taken: readonly Waiting[]): Promise<void> {
    const cause = await reasonOf(error);
    this.#fault = new StoreReadOnly(
      `the store takes no writes until it is opened again: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    const refused = [...taken, ...this.#waiting];
    this.#waiting = [];
    for (const { reject } of refused) reject(this.#fault);
  }
}

/** lmdb rejects a failed commit with a general error that promises the particular one. */
async function reasonOf(error: unknown): Promise<unknown> {
  const { commitError } = error as { commitError?: Promise<unknown> };
  return commitError === undefined ? error : commitError.catch((reason: unknown) => reason);
}

/** Writes into the transaction under way and counts how often. */
class TransactionWriter implements Writer {
  writes = 0;

  put<V>(database: Database<V, Uint8Array>, key: Uint8Array, value: Uint8Array): void {
    this.writes++;
    database.putSync(key, asBinary(value as Buffer) as V);
  }

  remove<V>(database: Database<V, Uint8Array>, key: Uint8Array): void {
    this.writes++;
    database.removeSync(key);
  }
}
