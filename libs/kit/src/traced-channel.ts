import type { MethodContract } from '@heming/contracts';
import { RpcFailure, type Channel, type ChannelOptions } from './channel.js';
import { CANCELLED, OK, UNKNOWN } from './failure.js';
import { rpcOutcome, RpcWorks } from './rpc-work.js';
import type { Span, Traces, WorkOutcome } from './traces.js';

/** A channel to another process whose calls show in traces as the caller waits for them. In one process, the span of the service says as much. */
export class TracedChannel implements Channel {
  readonly #channel: Channel;
  readonly #traces: Traces;
  readonly #works = new RpcWorks('client');

  constructor(channel: Channel, traces: Traces) {
    this.#channel = channel;
    this.#traces = traces;
  }

  unary(method: MethodContract, request: object, options: ChannelOptions): Promise<object> {
    return this.#traces.records(options)
      ? this.#around(method, options, (within) => this.#channel.unary(method, request, within))
      : this.#channel.unary(method, request, options);
  }

  clientStream(method: MethodContract, requests: AsyncIterable<object>, options: ChannelOptions): Promise<object> {
    return this.#traces.records(options)
      ? this.#around(method, options, (within) => this.#channel.clientStream(method, requests, within))
      : this.#channel.clientStream(method, requests, options);
  }

  serverStream(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object> {
    return this.#traces.records(options) ? this.#stream(method, request, options) : this.#channel.serverStream(method, request, options);
  }

  close(): void {
    this.#channel.close();
  }

  async #around(method: MethodContract, options: ChannelOptions, call: (within: ChannelOptions) => Promise<object>): Promise<object> {
    const span = this.#traces.begin(this.#works.of(method), options);
    try {
      const answer = await call(under(span, options));
      span.end(rpcOutcome(OK));
      return answer;
    } catch (thrown) {
      span.end(outcomeOf(thrown));
      throw thrown;
    }
  }

  async *#stream(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object> {
    const span = this.#traces.begin(this.#works.of(method), options);
    let outcome = rpcOutcome(CANCELLED);
    try {
      yield* this.#channel.serverStream(method, request, under(span, options));
      outcome = rpcOutcome(OK);
    } catch (thrown) {
      outcome = outcomeOf(thrown);
      throw thrown;
    } finally {
      span.end(outcome);
    }
  }
}

function under({ traceparent }: Span, options: ChannelOptions): ChannelOptions {
  return { ...options, traceparent };
}

function outcomeOf(thrown: unknown): WorkOutcome {
  return thrown instanceof RpcFailure ? rpcOutcome(thrown.code, thrown.details.reason) : rpcOutcome(UNKNOWN);
}
