import type { IncomingMessage, ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Attributes, BatchObservableResult, Counter, Histogram, Meter, Observable } from '@opentelemetry/api';
import { GaugeCache } from './gauge-cache.js';
import { METRICS, type MetricDescription, type MetricName } from './metric-catalogue.js';
import type { GaugeReading, Metrics, ReadGauge } from './metrics.js';
import { VERSION } from './version.js';

/** How often the event loop is asked how late it is, in milliseconds. */
const LOOP_RESOLUTION_MS = 10;

/** The instruments of a process, once the SDK is there. */
interface Attached {
  readonly histograms: ReadonlyMap<string, Histogram>;
  readonly counters: ReadonlyMap<string, Counter>;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * The metrics of a process on the OpenTelemetry SDK, read in the Prometheus text form. The SDK is loaded by `attach`, after the process serves
 * its first request: what happens before is not counted, and a start does not wait for it.
 */
export class OpenTelemetryMetrics implements Metrics {
  /** What the process calls itself. */
  readonly #service: string;
  readonly #gauges = new Set<GaugeCache>();
  /** Services whose gauges are read. */
  readonly #watched = new Set<string>();
  readonly #lastSuccesses = new Map<string, GaugeReading>();
  #attached: Attached | undefined;

  /** @param service what the process calls itself */
  constructor(service: string) {
    this.#service = service;
  }

  /** Loads the SDK and starts counting. */
  async attach(): Promise<void> {
    const [{ MeterProvider }, { PrometheusExporter }] = await Promise.all([
      import('@opentelemetry/sdk-metrics'),
      import('@opentelemetry/exporter-prometheus'),
    ]);
    const exporter = new PrometheusExporter({ preventServerStart: true, withoutTargetInfo: true, withoutScopeInfo: true });
    const meter = new MeterProvider({ readers: [exporter] }).getMeter('heming');
    const instruments = instrumentsOf(meter);
    const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
    loop.enable();
    meter.addBatchObservableCallback(
      async (result) => {
        observe(result, instruments.observed, this.#ofProcess(loop.percentile(99)));
        loop.reset();
        const readings = await Promise.all([...this.#gauges].map((gauge) => gauge.readings()));
        observe(result, instruments.observed, [...this.#lastSuccesses.values(), ...readings.flat()]);
      },
      [...instruments.observed.values()],
    );
    this.#attached = { ...instruments, handle: (request, response) => exporter.getMetricsRequestHandler(request, response) };
    this.#watched.forEach((service) => this.#countFromZero(service));
  }

  /** Answers a scrape; 503 until attached. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.#attached === undefined) response.writeHead(503, { 'retry-after': '1' }).end();
    else this.#attached.handle(request, response);
  }

  requestEnded(method: string, route: string, status: number, durationMs: number): void {
    const labels = { http_request_method: method, http_route: route, http_response_status_code: status };
    this.#record('http_server_request_duration_seconds', durationMs, labels);
  }

  rpcEnded(service: string, method: string, code: number, durationMs: number): void {
    this.#record('rpc_server_duration_seconds', durationMs, { rpc_service: service, rpc_method: method, rpc_grpc_status_code: code });
  }

  storeOperationEnded(service: string, collection: string, operation: string, outcome: string, durationMs: number): void {
    this.#record('store_operation_duration_seconds', durationMs, { service, collection, operation, outcome });
  }

  eventsPublished(service: string, count: number, oldestMs: number): void {
    this.#count('outbox_published_total', count, { service });
    this.#record('outbox_publication_delay_seconds', oldestMs, { service });
  }

  publicationFailed(service: string): void {
    this.#count('outbox_publication_failures_total', 1, { service });
  }

  eventHandled(service: string, type: string, succeeded: boolean): void {
    this.#count('events_handled_total', 1, { service, type, succeeded });
  }

  sweepEnded(service: string, schedule: string, succeeded: boolean, durationMs: number): void {
    this.#record('schedule_sweep_duration_seconds', durationMs, { service, schedule, succeeded });
    const metric = 'schedule_last_success_timestamp_seconds';
    if (succeeded) this.#lastSuccesses.set(`${service}/${schedule}`, { metric, labels: { service, schedule }, value: Date.now() / 1_000 });
  }

  watch(service: string, gauges: readonly ReadGauge[]): () => void {
    this.#watched.add(service);
    this.#countFromZero(service);
    const watched = gauges.map((read) => new GaugeCache(read));
    watched.forEach((gauge) => this.#gauges.add(gauge));
    return () => watched.forEach((gauge) => this.#gauges.delete(gauge));
  }

  #record(metric: MetricName, durationMs: number, labels: Attributes): void {
    this.#attached?.histograms.get(metric)?.record(durationMs / 1_000, labels);
  }

  #count(metric: MetricName, by: number, labels: Attributes): void {
    this.#attached?.counters.get(metric)?.add(by, labels);
  }

  /** What has never happened is told as 0, so that its first time is seen as one. */
  #countFromZero(service: string): void {
    this.#count('outbox_published_total', 0, { service });
    this.#count('outbox_publication_failures_total', 0, { service });
  }

  /** @param loopDelayNs how late the event loop was, with its resolution in it, in nanoseconds */
  #ofProcess(loopDelayNs: number): readonly GaugeReading[] {
    const { user, system } = process.cpuUsage();
    const late = Number.isNaN(loopDelayNs) ? 0 : Math.max(0, loopDelayNs / 1e9 - LOOP_RESOLUTION_MS / 1_000);
    return [
      { metric: 'process_resident_memory_bytes', labels: {}, value: process.memoryUsage.rss() },
      { metric: 'process_cpu_seconds_total', labels: {}, value: (user + system) / 1e6 },
      { metric: 'nodejs_eventloop_delay_seconds', labels: {}, value: late },
      { metric: 'heming_build_info', labels: { version: VERSION, service: this.#service }, value: 1 },
    ];
  }
}

/** The instruments of the catalogue; whatever is no histogram and not counted as it happens is observed at a scrape. */
function instrumentsOf(meter: Meter) {
  const histograms = new Map<string, Histogram>();
  const counters = new Map<string, Counter>();
  const observed = new Map<string, Observable>();
  for (const { name, kind, unit, labels, meaning, bounds } of METRICS as readonly MetricDescription[]) {
    const options = { unit, description: meaning };
    if (kind === 'histogram')
      histograms.set(name, meter.createHistogram(name, { ...options, advice: { explicitBucketBoundaries: [...(bounds ?? [])] } }));
    else if (kind === 'gauge') observed.set(name, meter.createObservableGauge(name, options));
    else if (labels.length === 0) observed.set(name, meter.createObservableCounter(name, options));
    else counters.set(name, meter.createCounter(name, options));
  }
  return { histograms, counters, observed };
}

function observe(result: BatchObservableResult, observed: ReadonlyMap<string, Observable>, readings: readonly GaugeReading[]): void {
  for (const { metric, labels, value } of readings) {
    const instrument = observed.get(metric);
    if (instrument !== undefined) result.observe(instrument, value, labels);
  }
}
