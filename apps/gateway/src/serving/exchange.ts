import type { IncomingMessage, ServerResponse } from 'node:http';
import { newTraceparent, traceIdOf, type TraceContext } from '@heming/kit';
import type { Headers } from '../security-headers.js';

/** One HTTP request and its response, as it passes through the gateway. */
export class Exchange {
  /** Path as it stands in the request line. */
  readonly path: string;
  /** Query string without the question mark. */
  readonly query: string;
  /** Where the caller stands with his rate; known once he is authenticated. */
  rate: Headers | undefined;
  #gone: AbortController | undefined;
  #trace: TraceContext | undefined;

  /** @param received the trace of the caller, if he sent one */
  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly received: TraceContext | undefined,
  ) {
    const { url = '' } = request;
    const mark = url.indexOf('?');
    this.path = mark < 0 ? url : url.slice(0, mark);
    this.query = mark < 0 ? '' : url.slice(mark + 1);
  }

  /** Where it stands in its trace: that of the caller or a new one, until a span of its own is begun. */
  get trace(): TraceContext {
    return (this.#trace ??= this.received ?? { traceparent: newTraceparent() });
  }

  set trace(span: TraceContext) {
    this.#trace = span;
  }

  get traceId(): string {
    return traceIdOf(this.trace.traceparent);
  }

  /** Aborts what is done for the caller; happens by itself when he hangs up before his answer is complete. */
  get gone(): AbortController {
    if (!this.#gone) {
      const gone = (this.#gone = new AbortController());
      if (this.response.destroyed) gone.abort();
      this.response.once('close', () => {
        if (!this.response.writableFinished) gone.abort();
      });
    }
    return this.#gone;
  }
}
