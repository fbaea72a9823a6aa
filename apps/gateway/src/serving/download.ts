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

/** A server stream of file chunks as the file itself. A failure before the first is a problem; after it the connection breaks off. */
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
      let begun = false;
      for await (const chunk of chunks as AsyncIterable<FileChunk>) {
        if (!begun) this.answers.file(this.exchange, chunk);
        begun = true;
        await this.#write(chunk.content);
      }
      if (!begun) throw new Error('a file has a first chunk, even when it is empty');
      response.end();
    } catch (thrown) {
      this.answers.problem(this.exchange, thrown);
      gone.abort();
    }
  }

  /** Nothing: while the process drains, a file goes on to its end. */
  close(): void {}

  async #write(content: Uint8Array): Promise<void> {
    const { response, gone } = this.exchange;
    if (content.length === 0 || response.write(content)) return;
    const drained = once(response, 'drain', { signal: gone.signal });
    await within(drained, this.limits.stallTimeoutMs, () => new Error('the caller does not take his file'));
  }
}
