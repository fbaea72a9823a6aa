import * as grpc from '@grpc/grpc-js';
import { encodeStatus, type Contract, type MethodContract } from '@heming/contracts';
import { HealthImplementation } from 'grpc-health-check';
import { RpcFailure } from '../channel.js';
import { fault } from '../failure.js';
import type { Endpoint, Incoming } from '../pipeline.js';
import type { PrincipalTokens } from '../principal-token.js';
import { UNENCRYPTED } from './credentials.js';
import { CASE_ID, PRINCIPAL, PURPOSE, STATUS_DETAILS, TRACEPARENT, TRACESTATE } from './metadata.js';
import { addReflection } from './reflection.js';

/** A caller that states no deadline waits this long, in milliseconds. */
const DEFAULT_DEADLINE_MS = 30_000;
const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;
/** A connection takes no new calls after this long, in milliseconds: who called looks the name up again, and finds processes that came since. */
const CONNECTION_AGE_MS = 300_000;

/** A service to be served: its methods and where its bytes go. */
export interface Served {
  readonly fullName: string;
  readonly methods: ReadonlyMap<string, MethodContract>;
  readonly endpoint: Endpoint;
}

/** What handlers share. */
interface Surroundings {
  readonly tokens: PrincipalTokens;
  statusOf(error: unknown): Partial<grpc.StatusObject>;
}

/** A listening gRPC server. */
export interface GrpcServer {
  readonly port: number;
  /** Tells health checks that no new work should come. */
  retire(): void;
  /** Finishes calls in flight, at most ten seconds. */
  stop(): Promise<void>;
}

/** Serves services over gRPC with health and reflection. @param address `host:port`; port 0 chooses a free one */
export async function serveGrpc(
  contract: Contract,
  services: readonly Served[],
  address: string,
  tokens: PrincipalTokens,
  credentials = UNENCRYPTED.server,
): Promise<GrpcServer> {
  const around: Surroundings = { tokens, statusOf: (error) => statusOf(contract, error) };
  const server = new grpc.Server({
    'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
    'grpc.max_connection_age_ms': CONNECTION_AGE_MS,
    'grpc.enable_channelz': 0,
  });
  for (const service of services) server.addService(definitionOf(service), handlersOf(service, around));
  const statuses = Object.fromEntries(['', ...services.map(({ fullName }) => fullName)].map((name) => [name, 'SERVING' as const]));
  const health = new HealthImplementation(statuses);
  health.addToServer(server);
  addReflection(server, contract);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(address, credentials, (error, bound) => (error === null ? resolve(bound) : reject(error)));
  });
  return {
    port,
    retire: () => Object.keys(statuses).forEach((name) => health.setStatus(name, 'NOT_SERVING')),
    stop: () => shutDown(server),
  };
}

const identity = (bytes: Buffer): Buffer => bytes;

function definitionOf({ methods }: Served): grpc.ServiceDefinition {
  return Object.fromEntries(
    [...methods.values()].map((method) => [
      method.name,
      {
        path: method.path,
        requestStream: method.kind === 'client-stream',
        responseStream: method.kind === 'server-stream',
        requestSerialize: identity,
        requestDeserialize: identity,
        responseSerialize: identity,
        responseDeserialize: identity,
      },
    ]),
  );
}

function handlersOf({ methods, endpoint }: Served, around: Surroundings): grpc.UntypedServiceImplementation {
  return Object.fromEntries([...methods.values()].map((method) => [method.name, handlerOf(method, endpoint, around)]));
}

function handlerOf(method: MethodContract, endpoint: Endpoint, around: Surroundings): grpc.UntypedHandleCall {
  switch (method.kind) {
    case 'unary':
      return ((call: grpc.ServerUnaryCall<Buffer, Buffer>, callback: grpc.sendUnaryData<Buffer>) => {
        endpoint.unary(method, call.request, incomingOf(call, around.tokens)).then(
          (answer) => callback(null, asBuffer(answer)),
          (error: unknown) => callback(around.statusOf(error)),
        );
      }) as grpc.UntypedHandleCall;
    case 'client-stream':
      return ((call: grpc.ServerReadableStream<Buffer, Buffer>, callback: grpc.sendUnaryData<Buffer>) => {
        endpoint.clientStream(method, call, incomingOf(call, around.tokens)).then(
          (answer) => callback(null, asBuffer(answer)),
          (error: unknown) => callback(around.statusOf(error)),
        );
      }) as grpc.UntypedHandleCall;
    case 'server-stream':
      return ((call: grpc.ServerWritableStream<Buffer, Buffer>) => void pump(method, endpoint, call, around)) as grpc.UntypedHandleCall;
  }
}

async function pump(
  method: MethodContract,
  endpoint: Endpoint,
  call: grpc.ServerWritableStream<Buffer, Buffer>,
  around: Surroundings,
): Promise<void> {
  try {
    for await (const answer of endpoint.serverStream(method, call.request, incomingOf(call, around.tokens))) {
      if (call.cancelled) return;
      if (call.write(asBuffer(answer))) continue;
      await new Promise<void>((resolve) => {
        call.once('drain', resolve);
        call.once('cancelled', resolve);
      });
    }
    call.end();
  } catch (error) {
    call.emit('error', around.statusOf(error));
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What the three kinds of server call have in common. */
interface ServerCall {
  readonly metadata: grpc.Metadata;
  getDeadline(): grpc.Deadline;
  on(event: 'cancelled', listener: () => void): unknown;
}

function incomingOf(call: ServerCall, tokens: PrincipalTokens): Incoming {
  const gone = new AbortController();
  call.on('cancelled', () => gone.abort());
  const text = (name: string): string | undefined => call.metadata.get(name)[0]?.toString();
  const deadline = call.getDeadline();
  const until = deadline instanceof Date ? deadline.getTime() : deadline;
  return {
    principal: tokens.read(text(PRINCIPAL) ?? ''),
    traceparent: onlyOne(call.metadata.get(TRACEPARENT)),
    tracestate: call.metadata.get(TRACESTATE).map(String),
    deadline: Number.isFinite(until) ? until : Date.now() + DEFAULT_DEADLINE_MS,
    signal: gone.signal,
    purpose: decoded(text(PURPOSE)),
    caseId: decoded(text(CASE_ID)),
  };
}

/** What a header says that may come once; of several none is believed. */
function onlyOne(values: readonly grpc.MetadataValue[]): string | undefined {
  return values.length === 1 ? values[0]?.toString() : undefined;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function statusOf(contract: Contract, error: unknown): Partial<grpc.StatusObject> {
  const failure = error instanceof RpcFailure ? error : fault();
  const metadata = new grpc.Metadata();
  metadata.set(
    STATUS_DETAILS,
    asBuffer(encodeStatus(contract, { code: failure.code, message: failure.message, details: failure.details })),
  );
  return { code: failure.code, details: failure.message, metadata };
}

async function shutDown(server: grpc.Server): Promise<void> {
  const force = setTimeout(() => server.forceShutdown(), 10_000);
  await new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  clearTimeout(force);
}
