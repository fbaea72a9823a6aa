import * as grpc from '@grpc/grpc-js';
import { decodeStatus, type Contract, type MethodContract } from '@heming/contracts';
import { RpcFailure, type Channel, type ChannelOptions } from '../channel.js';
import type { PrincipalTokens } from '../principal-token.js';
import { UNENCRYPTED } from './credentials.js';
import { CASE_ID, PRINCIPAL, PURPOSE, STATUS_DETAILS, TRACEPARENT, TRACESTATE } from './metadata.js';

/** A name may soon stand for other addresses when a connection to one of them has ended: asked again no sooner than after this time, in milliseconds. */
const LOOK_UP_EVERY_MS = 1_000;

/**
 * A channel to a service in one or several other processes, over grpc-js. Calls go to the processes in turn, to those that are there. Idempotent
 * methods are tried again while the service is UNAVAILABLE.
 */
export class GrpcChannel implements Channel {
  readonly #client: grpc.Client;
  readonly #tokens: PrincipalTokens;
  readonly #contract: Contract;

  /** @param address `host:port`, or another target of grpc-js */
  constructor(address: string, contract: Contract, tokens: PrincipalTokens, credentials = UNENCRYPTED.client) {
    this.#tokens = tokens;
    this.#contract = contract;
    this.#client = new grpc.Client(address, credentials, {
      'grpc.service_config': JSON.stringify(serviceConfig(contract)),
      'grpc.service_config_disable_resolution': 1,
      'grpc.enable_channelz': 0,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 1_000,
      'grpc.keepalive_time_ms': 30_000,
      'grpc.dns_min_time_between_resolutions_ms': LOOK_UP_EVERY_MS,
    });
  }

  unary(method: MethodContract, request: object, options: ChannelOptions): Promise<object> {
    return new Promise((resolve, reject) => {
      const call = this.#client.makeUnaryRequest(
        method.path,
        identity,
        identity,
        asBuffer(method.request.encode(request)),
        this.#metadata(options),
        timing(options),
        (error, answer) => settle(this.#contract, method, error, answer, resolve, reject),
      );
      cancelWith(call, options.signal);
    });
  }

  async *serverStream(method: MethodContract, request: object, options: ChannelOptions): AsyncIterable<object> {
    const call = this.#client.makeServerStreamRequest(
      method.path,
      identity,
      identity,
      asBuffer(method.request.encode(request)),
      this.#metadata(options),
      timing(options),
    );
    cancelWith(call, options.signal);
    try {
      for await (const answer of call) yield method.response.decode(answer as Buffer);
    } catch (error) {
      throw failureOf(this.#contract, error as grpc.ServiceError);
    } finally {
      call.cancel();
    }
  }

  clientStream(method: MethodContract, requests: AsyncIterable<object>, options: ChannelOptions): Promise<object> {
    return new Promise((resolve, reject) => {
      const call = this.#client.makeClientStreamRequest(
        method.path,
        identity,
        identity,
        this.#metadata(options),
        timing(options),
        (error, answer) => settle(this.#contract, method, error, answer, resolve, reject),
      );
      cancelWith(call, options.signal);
      pump(method, requests, call).catch((error: unknown) => {
        call.cancel();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  close(): void {
    this.#client.close();
  }

  #metadata({ principal, traceparent, tracestate, purpose = '', caseId = '' }: ChannelOptions): grpc.Metadata {
    const metadata = new grpc.Metadata({ waitForReady: true });
    metadata.set(PRINCIPAL, this.#tokens.write(principal));
    metadata.set(TRACEPARENT, traceparent);
    if (tracestate !== undefined) metadata.set(TRACESTATE, tracestate);
    if (purpose !== '') metadata.set(PURPOSE, encodeURIComponent(purpose));
    if (caseId !== '') metadata.set(CASE_ID, encodeURIComponent(caseId));
    return metadata;
  }
}

const identity = (bytes: Buffer): Buffer => bytes;
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const timing = ({ deadline }: ChannelOptions): grpc.CallOptions => ({ deadline });

function serviceConfig(contract: Contract): object {
  const methods = [...contract.services.values()].flatMap((service) =>
    [...service.methods.values()].filter(({ idempotent }) => idempotent),
  );
  return {
    loadBalancingConfig: [{ round_robin: {} }],
    methodConfig: [
      {
        name: methods.map(({ service, name }) => ({ service, method: name })),
        retryPolicy: {
          maxAttempts: 4,
          initialBackoff: '0.05s',
          maxBackoff: '1s',
          backoffMultiplier: 2,
          retryableStatusCodes: ['UNAVAILABLE'],
        },
      },
    ],
    retryThrottling: { maxTokens: 100, tokenRatio: 0.5 },
  };
}

async function pump(method: MethodContract, requests: AsyncIterable<object>, call: grpc.ClientWritableStream<Buffer>): Promise<void> {
  for await (const request of requests) {
    if (call.write(asBuffer(method.request.encode(request)))) continue;
    await new Promise<void>((resolve) => {
      call.once('drain', resolve);
      call.once('close', resolve);
    });
  }
  call.end();
}

function cancelWith(call: { cancel(): void; once(event: 'status', listener: () => void): unknown }, signal: AbortSignal | undefined): void {
  if (signal === undefined) return;
  const cancel = (): void => call.cancel();
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  call.once('status', () => signal.removeEventListener('abort', cancel));
}

function settle(
  contract: Contract,
  method: MethodContract,
  error: grpc.ServiceError | null,
  answer: Buffer | undefined,
  resolve: (answer: object) => void,
  reject: (failure: Error) => void,
): void {
  if (error !== null) reject(failureOf(contract, error));
  else resolve(method.response.decode(answer ?? Buffer.alloc(0)));
}

function failureOf(contract: Contract, error: grpc.ServiceError): RpcFailure {
  const [encoded] = error.metadata?.get(STATUS_DETAILS) ?? [];
  const details = encoded instanceof Buffer ? decodeStatus(contract, encoded).details : {};
  return new RpcFailure(error.code ?? grpc.status.UNKNOWN, error.details ?? error.message, details);
}
