import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse, type Type } from 'protobufjs';

/** What of opentelemetry/proto/collector/trace/v1 and trace/v1 is looked at, by its numbers. */
const PROTO = `
syntax = "proto3";
message Export { repeated ResourceSpans resource_spans = 1; }
message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
message Resource { repeated KeyValue attributes = 1; }
message ScopeSpans { repeated Span spans = 2; }
message Span {
  bytes trace_id = 1; bytes span_id = 2; string trace_state = 3; bytes parent_span_id = 4; string name = 5; int32 kind = 6;
  repeated KeyValue attributes = 9; Status status = 15;
}
message Status { int32 code = 3; }
message KeyValue { string key = 1; AnyValue value = 2; }
message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int32 int_value = 3; double double_value = 4; } }
`;

/** A span as a collector receives it. */
export interface ReceivedSpan {
  /** What the process that recorded it calls itself. */
  readonly process: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of a trace. */
  readonly parentSpanId: string;
  readonly traceState: string;
  readonly name: string;
  /** 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

/** A collector of traces, as far as it takes spans by OTLP over HTTP in protobuf. */
export class OtlpCollector {
  readonly #server: Server;
  readonly #spans: ReceivedSpan[] = [];
  readonly #bodies: Buffer[] = [];
  readonly #waiting: ServerResponse[] = [];
  /** Headers of the latest request. */
  headers: IncomingMessage['headers'] = {};
  /** What it does: a `hanging` one takes requests and answers none of them. */
  answers: 'ok' | 'refusal' | 'hanging' = 'ok';
  #requests = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts a collector on a free port of this machine. */
  static async start(): Promise<OtlpCollector> {
    const server = createServer((request, response) => void collector.#take(request, response));
    const collector = new OtlpCollector(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return collector;
  }

  /** What `OTEL_EXPORTER_OTLP_ENDPOINT` names. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** All spans received, in order. */
  get spans(): readonly ReceivedSpan[] {
    return this.#spans;
  }

  /** Everything received, as it came. */
  get bytes(): Buffer {
    return Buffer.concat(this.#bodies);
  }

  /** How often it was asked. */
  get requests(): number {
    return this.#requests;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.#requests++;
    this.headers = request.headers;
    if (this.answers === 'hanging') return void this.#waiting.push(response);
    const right = request.method === 'POST' && request.url === '/v1/traces' && request.headers['content-type'] === 'application/x-protobuf';
    if (!right || this.answers === 'refusal') return void response.writeHead(400).end();
    const body = Buffer.concat(chunks);
    this.#bodies.push(body);
    this.#spans.push(...spansOf(body));
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  }
}

interface KeyValue {
  readonly key: string;
  readonly value: { readonly value: string; readonly [member: string]: unknown };
}

interface DecodedSpan {
  readonly [member: string]: unknown;
  readonly traceId: Uint8Array;
  readonly spanId: Uint8Array;
  readonly parentSpanId: Uint8Array;
  readonly attributes: readonly KeyValue[];
  readonly status: { readonly code: number } | null;
}

const EXPORT: Type = parse(PROTO).root.lookupType('Export');

function spansOf(body: Uint8Array): readonly ReceivedSpan[] {
  const options = { defaults: true, arrays: true, oneofs: true };
  const { resourceSpans } = EXPORT.toObject(EXPORT.decode(body), options) as {
    resourceSpans: { resource: { attributes: readonly KeyValue[] }; scopeSpans: { spans: DecodedSpan[] }[] }[];
  };
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const process = String(valuesOf(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => received(process, span)));
  });
}

function received(process: string, span: DecodedSpan): ReceivedSpan {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  return {
    process,
    traceId: hex(span.traceId),
    spanId: hex(span.spanId),
    parentSpanId: hex(span.parentSpanId),
    traceState: String(span['traceState']),
    name: String(span['name']),
    kind: Number(span['kind']),
    attributes: valuesOf(span.attributes),
    failed: span.status?.code === 2,
  };
}

/** Attributes by name. */
function valuesOf(attributes: readonly KeyValue[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value[value.value]]));
}
