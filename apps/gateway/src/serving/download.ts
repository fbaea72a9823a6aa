import { once } from 'node:events';
import type { Limits } from '../limits.js';
import type { Answers } from './answers.js';
import type { Exchange } from './exchange.js';
import { within } from './within.js';

/** A piece of a file, as `heming.type.v1.FileChunk` has it. */
export interface FileChunk {
  /** In the first piece. */
  readonly fileName: string;
  /** In the first piece. */
  readonly contentType: string;
  readonly content: Uint8Array;
}

/**
 * A server stream of file chunks as the file itself. The last piece is held back until the next one or the end has come: so a file of one
 * piece is answered whole or with a problem; only of a longer one, that fails in the middle, the connection breaks off.
 */
export class Download {
  constructor(
    private readonly exchange: Exchange,
    private readonly answers: Answers,
    private readonly limits: Limits,
  ) {}

  /** Sends every piece as the caller takes it, and ends. */
  async send(chunks: AsyncIterable<object>): Promise<void> {
    const { response, gone } = this.exchange;
    try {
      let first: FileChunk | undefined;
      let held: Uint8Array = new Uint8Array(0);
      for await (const chunk of chunks as AsyncIterable<FileChunk>) {
        first ??= chunk;
        if (held.length > 0) await this.#write(first, held);
        held = chunk.content;
      }
      if (first === undefined) throw new Error('a file has a first chunk, even when it is empty');
      this.#begin(first);
      response.end(held);
    } catch (thrown) {
      this.answers.problem(this.exchange, thrown);
      gone.abort();
    }
  }

  /** Nothing: while the process drains, a file goes on to its end. */
  close(): void {}

  #begin(first: FileChunk): void {
    if (!this.exchange.response.headersSent) this.answers.file(this.exchange, first);
  }

  async #write(first: FileChunk, content: Uint8Array): Promise<void> {
    const { response, gone } = this.exchange;
    this.#begin(first);
    if (response.write(content)) return;
    const drained = once(response, 'drain', { signal: gone.signal });
    await within(drained, this.limits.stallTimeoutMs, () => new Error('the caller does not take his file'));
  }
}
