import { loadContract, type MethodContract } from '@heming/contracts';
import { ANONYMOUS, systemClock, type Channel, type ChannelOptions } from '@heming/kit';
import pino from 'pino';
import type { Gateway } from '../gateway.js';
import { createGateway } from '../gateway.js';
import type { GatewayOptions } from '../gateway-options.js';

/** A call that reached the fake channel. */
export interface SeenCall {
  readonly method: string;
  readonly request: unknown;
  readonly options: ChannelOptions;
}

/** What the service behind the gateway answers. */
export interface Answering {
  unary?(method: MethodContract, request: object, options: ChannelOptions): object | Promise<object>;
  serverStream?(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object>;
  clientStream?(method: MethodContract, requests: AsyncIterable<object>, options: ChannelOptions): Promise<object>;
}

/** A gateway over real HTTP with a plain object for a channel. */
export interface GivenGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly port: number;
  /** Unary calls and streams, in order; uploads show no request. */
  readonly calls: readonly SeenCall[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

const running = new Set<Gateway>();

/** Drains the gateways of a test; call it in `afterEach`. */
export async function closeGateways(): Promise<void> {
  await Promise.all([...running].map((gateway) => gateway.drain()));
  running.clear();
}

/** Starts a gateway on a free port. */
export async function givenGateway(answering: Answering = {}, options: Partial<GatewayOptions> = {}): Promise<GivenGateway> {
  const calls: SeenCall[] = [];
  const gateway = createGateway({
    contract: loadContract(),
    channelFor: () => channelOf(answering, calls),
    authenticate: async () => ANONYMOUS,
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    mode: 'demonstration',
    ...options,
  });
  const { port } = await gateway.listen(0, '127.0.0.1');
  running.add(gateway);
  const url = `http://127.0.0.1:${port}`;
  return { gateway, url, port, calls, fetch: (path, init) => fetch(url + path, init) };
}

function channelOf(answering: Answering, calls: SeenCall[]): Channel {
  return {
    async unary(method, request, options) {
      calls.push({ method: method.name, request, options });
      return answering.unary ? answering.unary(method, request, options) : method.response.fromJson({});
    },
    async *serverStream(method, request, options) {
      calls.push({ method: method.name, request, options });
      if (answering.serverStream) yield* answering.serverStream(method, request, options);
    },
    async clientStream(method, requests, options) {
      calls.push({ method: method.name, request: undefined, options });
      if (answering.clientStream) return answering.clientStream(method, requests, options);
      for await (const request of requests) void request;
      return method.response.fromJson({});
    },
    close: () => undefined,
  };
}
