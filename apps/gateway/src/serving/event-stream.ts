import { once } from 'node:events';
import type { JsonValue } from '@heming/contracts';
import { RpcFailure } from '@heming/kit';
import type { Limits } from '../limits.js';
import { DEADLINE_EXCEEDED } from '../problems/grpc-status.js';
import type { Answers } from './answers.js';
import type { Exchange } from './exchange.js';
import { within } from './within.js';

/** How long the first message may take before the stream is opened without it; until then a failure is an ordinary problem. */
const OPEN_AFTER_MS = 1_000;

/**
 * A server stream as server-sent events: `message` events with JSON, `problem` for a failure, `end` when the stream is complete and
 * `goodbye` when the caller should come back: the stream has been open for its time, or this process stops.
 */
export class EventStream {
  #count = 0;
  #closed = false;
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly answers: Answers,
    private readonly limits: Limits,
  ) {}

  /** Sends every message, then ends. Waits for the caller to take what was sent before it asks for more. */
  async send(messages: AsyncIterable<object>, toJson: (message: object) => JsonValue): Promise<void> {
    const iterator = messages[Symbol.asyncIterator]();
    try {
      for (let next = await this.#first(iterator); !next.done && !this.#closed; next = await iterator.next()) {
        this.#open();
        this.#count += 1;
        await this.#write(`id: ${this.#count}\nevent: message\ndata: ${JSON.stringify(toJson(next.value))}\n\n`);
      }
      this.#open();
      this.#end('end', {});
    } catch (thrown) {
      this.#fail(thrown);
    } finally {
      clearInterval(this.#heartbeat);
      await iterator.return?.().catch(() => undefined);
    }
  }

  /** Ends the stream early because this process stops. */
  close(): void {
    this.#open();
    this.#end('goodbye', { retry: true });
    this.exchange.gone.abort();
  }

  async #first(iterator: AsyncIterator<object>): Promise<IteratorResult<object>> {
    const first = iterator.next();
    const timer = setTimeout(() => this.#open(), OPEN_AFTER_MS);
    try {
      return await first;
    } finally {
      clearTimeout(timer);
    }
  }

  #open(): void {
    const { response } = this.exchange;
    if (this.#closed || response.headersSent || response.destroyed) return;
    this.answers.stream(this.exchange);
    this.#heartbeat = setInterval(() => {
      if (!response.writableNeedDrain && !response.writableEnded) response.write(': still here\n\n');
    }, this.limits.heartbeatMs);
  }

  async #write(event: string): Promise<void> {
    const { response, gone } = this.exchange;
    if (this.#closed || response.write(event)) return;
    const drained = once(response, 'drain', { signal: gone.signal });
    await within(drained, this.limits.stallTimeoutMs, () => new Error('the caller does not read his event stream'));
  }

  #fail(thrown: unknown): void {
    const { response, gone } = this.exchange;
    if (this.#closed || response.destroyed) return;
    if (!response.headersSent) this.answers.problem(this.exchange, thrown);
    else if (response.writableNeedDrain) response.destroy();
    else if (isOverdue(thrown)) this.#end('goodbye', { retry: true });
    else this.#end('problem', this.answers.problemOf(this.exchange, thrown).problem);
    gone.abort();
  }

  #end(event: string, data: object): void {
    const { response } = this.exchange;
    if (this.#closed || response.destroyed) return;
    this.#closed = true;
    response.end(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

/** Whether a stream ended only because it has been open for as long as one may be. */
function isOverdue(thrown: unknown): boolean {
  return thrown instanceof RpcFailure && thrown.code === DEADLINE_EXCEEDED;
}
