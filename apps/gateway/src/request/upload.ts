import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.js';
import type { HttpRefusal } from '../problems/http-refusal.js';
import { within } from '../serving/within.js';
import { tooLarge, tooSlow } from './json-body.js';

/** Most bytes of content in one message: 48 KiB, so that a message with its other fields stays below 64 KiB. */
export const PIECE_BYTES = 48 * 1024;

/** An HTTP body on its way into a client stream: cut into messages as the service asks for them, never held whole. */
export class Upload {
  /** Why it was given up; the channel may report it in other words. */
  failure: HttpRefusal | undefined;

  constructor(
    private readonly request: IncomingMessage,
    private readonly limits: Limits,
    /** Tells the far end to stop. */
    private readonly abort: () => void,
  ) {}

  /**
   * The messages of the stream.
   * @param first the message with the fields of path and query; the first piece goes into it, so that even an empty body makes one message
   * @param empty the message of the other pieces
   * @param field the bytes field that takes the pieces
   */
  async *messages(first: object, empty: object, field: string): AsyncGenerator<object> {
    let message = first;
    for await (const piece of this.#pieces()) {
      yield { ...message, [field]: piece };
      message = empty;
    }
    if (message === first) yield first;
  }

  /** Nothing is copied but what has to be joined: copies of photos are collected as garbage, which costs more than they do. */
  async *#pieces(): AsyncGenerator<Uint8Array> {
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    for await (const chunk of this.#chunks()) {
      let rest = chunk;
      while (waitingBytes + rest.length >= PIECE_BYTES) {
        const last = rest.subarray(0, PIECE_BYTES - waitingBytes);
        yield waitingBytes === 0 ? last : Buffer.concat([...waiting, last], PIECE_BYTES);
        [waiting, waitingBytes] = [[], 0];
        rest = rest.subarray(last.length);
      }
      if (rest.length > 0) waiting.push(rest);
      waitingBytes += rest.length;
    }
    if (waitingBytes > 0) yield Buffer.concat(waiting, waitingBytes);
  }

  /** What arrives, as it arrives. The request is not destroyed when reading stops early: the answer still has to go out on its socket. */
  async *#chunks(): AsyncGenerator<Buffer> {
    const { uploadBytes, stallTimeoutMs } = this.limits;
    const chunks = this.request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    let taken = 0;
    try {
      for (;;) {
        const next = await within(chunks.next(), stallTimeoutMs, () => this.#fail(tooSlow()));
        if (next.done) return;
        taken += next.value.length;
        if (taken > uploadBytes) throw this.#fail(tooLarge(uploadBytes));
        yield next.value;
      }
    } finally {
      // Not awaited: after a stall it would wait for the peer, too.
      void chunks.return?.();
    }
  }

  #fail(refusal: HttpRefusal): HttpRefusal {
    this.failure = refusal;
    this.abort();
    return refusal;
  }
}
