import type { MethodContract } from '@heming/contracts';
import type { Json } from '@heming/demo-city';
import { ownCall, type ChannelOptions, type Platform, type Principal } from '@heming/kit';

/** How long one call may take, in milliseconds. */
const PATIENCE_MS = 60_000;
/** Most content of one message of an upload. */
const MESSAGE_BYTES = 48 * 1024;

/** For whom a call of a load is made, and what ends it. */
export interface LoadCall {
  readonly principal: Principal;
  readonly signal: AbortSignal;
  /** When it is taken to be made; absent for now. */
  readonly at?: Date;
}

/** A service of the same process as a load calls it: through the whole way of every request but the gateway. */
export class LocalService {
  readonly #platform: Platform;
  readonly #fullName: string;

  constructor(platform: Platform, fullName: string) {
    this.#platform = platform;
    this.#fullName = fullName;
  }

  async send(name: string, request: Json, how: LoadCall): Promise<Json> {
    const method = this.#methodOf(name);
    const answer = await this.#platform.channelTo(this.#fullName).unary(method, method.request.fromJson(request), this.#options(how));
    return method.response.toJson(answer, { defaults: true }) as Json;
  }

  async stream(name: string, messages: AsyncIterable<object>, how: LoadCall): Promise<Json> {
    const method = this.#methodOf(name);
    const answer = await this.#platform.channelTo(this.#fullName).clientStream(method, messages, this.#options(how));
    return method.response.toJson(answer, { defaults: true }) as Json;
  }

  #methodOf(name: string): MethodContract {
    const method = this.#platform.contract.services.get(this.#fullName)?.methods.get(name);
    if (method === undefined) throw new RangeError(`${this.#fullName} has no method ${name}`);
    return method;
  }

  #options({ principal, signal, at }: LoadCall): ChannelOptions {
    const { traceparent } = ownCall(this.#platform, 'demo-city', 'load');
    return { principal, traceparent, deadline: Date.now() + PATIENCE_MS, signal, ...(at !== undefined && { at }) };
  }
}

/** Content in pieces that fit a message. */
export function* piecesOf(content: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let from = 0; from < content.length; from += MESSAGE_BYTES) yield content.subarray(from, from + MESSAGE_BYTES);
}
