import type { Context, Span as SdkSpan, SpanContext, SpanKind, Tracer } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import { lentRandomBytes } from './random-bytes.js';
import type { Settings } from './settings.js';
import { isSampled, traceIdOf, type TraceContext } from './trace.js';
import { NO_TRACES, UnrecordedSpan, type Span, type Traces, type Work, type WorkOutcome } from './traces.js';
import { VERSION } from './version.js';

/** How long a stop waits for a collector to take what is left, in milliseconds. */
const FLUSH_MS = 2_000;
/** As the OpenTelemetry specification numbers them. */
const KINDS: Readonly<Record<Work['kind'], SpanKind>> = { internal: 0, server: 1, client: 2, producer: 3, consumer: 4 };
const FAILED = { code: 2 } as const;

/** The traces of a process, and how they end. */
export interface OpenTraces {
  readonly traces: Traces;
  /** Sends what is left, as far as the collector takes it within two seconds. */
  close(): Promise<void>;
}

/**
 * The spans of a process, sent by OTLP (http/protobuf) to the collector that the settings name; without one nothing is loaded and nothing
 * recorded. A collector that is slow or away costs spans, never a request.
 * @param service what the process calls itself unless the settings say otherwise
 */
export async function openTraces(settings: Settings, service: string, logger: Logger): Promise<OpenTraces> {
  const url = endpointOf(settings);
  if (url === undefined) return { traces: NO_TRACES, close: () => Promise.resolve() };
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/resources'),
  ]);
  const ids = new Ids();
  const exporter = new OTLPTraceExporter({ url, headers: Object.fromEntries(settings.otelHeaders) });
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.version': VERSION,
      ...Object.fromEntries(settings.otelResourceAttributes),
      'service.name': settings.otelServiceName || settings.otelResourceAttributes.get('service.name') || service,
    }),
    // Who is asked for a span has decided already.
    sampler: new sdk.AlwaysOnSampler(),
    idGenerator: ids,
    spanProcessors: [new sdk.BatchSpanProcessor(told(exporter, logger))],
  });
  const ratio = new sdk.TraceIdRatioBasedSampler(settings.otelTracesSamplerArg);
  const byRatio = (traceId: string): boolean =>
    ratio.shouldSample(api.ROOT_CONTEXT, traceId).decision === sdk.SamplingDecision.RECORD_AND_SAMPLED;
  const within = (parent: SpanContext): Context => api.trace.setSpanContext(api.ROOT_CONTEXT, parent);
  const traces = new OpenTelemetryTraces(provider.getTracer('heming'), ids, within, api.ROOT_CONTEXT, settings.otelTracesSampler, byRatio);
  return {
    traces,
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, FLUSH_MS)));
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}

/** Where spans go; undefined when they go nowhere. */
function endpointOf({ otelSdkDisabled, otelTracesExporter, otelEndpoint, otelTracesEndpoint }: Settings): string | undefined {
  if (otelSdkDisabled === 'true' || otelTracesExporter === 'none') return undefined;
  if (otelTracesEndpoint !== '') return otelTracesEndpoint;
  return otelEndpoint === '' ? undefined : `${otelEndpoint.replace(/\/$/, '')}/v1/traces`;
}

/** An exporter that says in the log when a collector stops taking spans, and when it takes them again. */
function told(exporter: SpanExporter, logger: Logger): SpanExporter {
  let lost = false;
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== 0;
        if (failed && !lost) logger.warn('the collector of traces does not take spans; they are dropped until it does');
        if (!failed && lost) logger.info('the collector of traces takes spans again');
        lost = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

/** Makes ids; that of a new trace was drawn when it was decided whether to record it. */
class Ids {
  traceId = '';

  generateTraceId(): string {
    return this.traceId;
  }

  generateSpanId(): string {
    return lentRandomBytes(8).toString('hex');
  }
}

class OpenTelemetryTraces implements Traces {
  readonly #tracer: Tracer;
  readonly #ids: Ids;
  readonly #within: (parent: SpanContext) => Context;
  readonly #root: Context;
  /** Whether the flag of a cause decides. */
  readonly #byParent: boolean;
  readonly #samples: (traceId: string) => boolean;

  constructor(
    tracer: Tracer,
    ids: Ids,
    within: (parent: SpanContext) => Context,
    root: Context,
    sampler: Settings['otelTracesSampler'],
    byRatio: (traceId: string) => boolean,
  ) {
    this.#tracer = tracer;
    this.#ids = ids;
    this.#within = within;
    this.#root = root;
    this.#byParent = sampler.startsWith('parentbased_');
    this.#samples = sampler.endsWith('traceidratio') ? byRatio : () => sampler.endsWith('always_on');
  }

  records(cause: TraceContext): boolean {
    return this.#byParent ? isSampled(cause.traceparent) : this.#samples(traceIdOf(cause.traceparent));
  }

  begin(work: Work, cause: TraceContext | undefined): Span {
    if (cause === undefined) return this.#beginTrace(work);
    if (!this.records(cause)) return new UnrecordedSpan(cause);
    const { traceparent, tracestate } = cause;
    const parent = { traceId: traceIdOf(traceparent), spanId: traceparent.slice(36, 52), traceFlags: 1, isRemote: true };
    return this.#record(work, this.#within(parent), tracestate);
  }

  #beginTrace(work: Work): Span {
    const traceId = lentRandomBytes(16).toString('hex');
    if (!this.#samples(traceId)) return new UnrecordedSpan({ traceparent: `00-${traceId}-${this.#ids.generateSpanId()}-00` });
    this.#ids.traceId = traceId;
    return this.#record(work, this.#root, undefined);
  }

  #record({ kind, name, facts }: Work, parent: Context, tracestate: string | undefined): Span {
    return new RecordedSpan(this.#tracer.startSpan(name, { kind: KINDS[kind], attributes: { ...facts } }, parent), tracestate);
  }
}

class RecordedSpan implements Span {
  readonly recorded = true;
  readonly traceparent: string;
  readonly tracestate: string | undefined;
  readonly #span: SdkSpan;

  constructor(span: SdkSpan, tracestate: string | undefined) {
    const { traceId, spanId } = span.spanContext();
    this.traceparent = `00-${traceId}-${spanId}-01`;
    this.tracestate = tracestate;
    this.#span = span;
  }

  end({ facts, failed = false }: WorkOutcome = {}): void {
    if (facts !== undefined) this.#span.setAttributes({ ...facts });
    if (failed) this.#span.setStatus(FAILED);
    this.#span.end();
  }
}
