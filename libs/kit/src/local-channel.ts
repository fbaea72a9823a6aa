import type { MethodContract } from '@heming/contracts';
import { RpcFailure, type Channel, type ChannelOptions } from './channel.js';
import { UNAVAILABLE } from './failure.js';
import type { Endpoint, Incoming } from './pipeline.js';

/**
 * A channel to a service of the same process. Requests and answers are encoded and decoded as on a wire, so that nothing is shared and a
 * contract bug shows; only HTTP/2 is left out.
 */
export class LocalChannel implements Channel {
  readonly #endpoint: () => Endpoint | undefined;

  /** @param endpoint the service once it has started; before that, calls are UNAVAILABLE */
  constructor(endpoint: () => Endpoint | undefined) {
    this.#endpoint = endpoint;
  }

  async unary(method: MethodContract, request: object, options: ChannelOptions): Promise<object> {
    return method.response.decode(await this.#target().unary(method, method.request.encode(request), incoming(options)));
  }

  async *serverStream(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object> {
    for await (const answer of this.#target().serverStream(method, method.request.encode(request), incoming(options))) {
      yield method.response.decode(answer);
    }
  }

  async clientStream(method: MethodContract, requests: AsyncIterable<object>, options: ChannelOptions): Promise<object> {
    return method.response.decode(await this.#target().clientStream(method, encodeAll(method, requests), incoming(options)));
  }

  close(): void {
    return undefined;
  }

  #target(): Endpoint {
    const endpoint = this.#endpoint();
    if (endpoint === undefined) throw new RpcFailure(UNAVAILABLE, 'the service has not started');
    return endpoint;
  }
}

function incoming({ principal, traceparent, tracestate, deadline, signal, purpose, caseId, at }: ChannelOptions): Incoming {
  return { principal, traceparent, tracestate, deadline, signal, purpose, caseId, at };
}

async function* encodeAll(method: MethodContract, requests: AsyncIterable<object>): AsyncIterable<Uint8Array> {
  for await (const request of requests) yield method.request.encode(request);
}
