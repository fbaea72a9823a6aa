import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

interface Instruments extends Metrics {
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * The metrics of a process on the OpenTelemetry SDK, read in the Prometheus text form. The SDK is loaded by `attach`, after the process serves
 * its first request: what happens before is not counted, and a start does not wait for it.
 */
export class OpenTelemetryMetrics implements Metrics {
  #instruments: Instruments | undefined;

  /** Loads the SDK and starts counting. */
  async attach(): Promise<void> {
    const [{ MeterProvider }, { PrometheusExporter }] = await Promise.all([
      import('@opentelemetry/sdk-metrics'),
      import('@opentelemetry/exporter-prometheus'),
    ]);
    const exporter = new PrometheusExporter({ preventServerStart: true });
    const meter = new MeterProvider({ readers: [exporter] }).getMeter('heming');
    const requests = meter.createHistogram('http.server.request.duration', {
      unit: 's',
      description: 'Duration of REST requests by method, route and status.',
      advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
    });
    const rpc = meter.createHistogram('rpc.server.duration', {
      unit: 'ms',
      description: 'Duration of RPCs by service, method and gRPC status code.',
    });
    const published = meter.createCounter('outbox.published', { description: 'Events published from outboxes.' });
    const waited = meter.createHistogram('outbox.age', {
      unit: 'ms',
      description: 'How long the oldest event of a publication had waited.',
    });
    const handled = meter.createCounter('events.handled', { description: 'Reactions run, by event and whether they succeeded.' });
    const sweeps = meter.createHistogram('schedule.duration', {
      unit: 'ms',
      description: 'Duration of sweeps by schedule and whether they succeeded.',
    });
    this.#instruments = {
      requestEnded: (method, route, status, durationMs) =>
        requests.record(durationMs / 1000, { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status }),
      rpcEnded: (service, method, code, durationMs) =>
        rpc.record(durationMs, { 'rpc.service': service, 'rpc.method': method, 'rpc.grpc.status_code': code }),
      eventsPublished(service, count, oldestMs) {
        published.add(count, { service });
        waited.record(oldestMs, { service });
      },
      eventHandled: (service, type, succeeded) => handled.add(1, { service, type, succeeded }),
      sweepEnded: (service, schedule, succeeded, durationMs) => sweeps.record(durationMs, { service, schedule, succeeded }),
      handle: (request, response) => exporter.getMetricsRequestHandler(request, response),
    };
  }

  /** Answers a scrape; 503 until attached. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.#instruments === undefined) response.writeHead(503, { 'retry-after': '1' }).end();
    else this.#instruments.handle(request, response);
  }

  requestEnded(...facts: Parameters<Metrics['requestEnded']>): void {
    this.#instruments?.requestEnded(...facts);
  }

  rpcEnded(...facts: Parameters<Metrics['rpcEnded']>): void {
    this.#instruments?.rpcEnded(...facts);
  }

  eventsPublished(...facts: Parameters<Metrics['eventsPublished']>): void {
    this.#instruments?.eventsPublished(...facts);
  }

  eventHandled(...facts: Parameters<Metrics['eventHandled']>): void {
    this.#instruments?.eventHandled(...facts);
  }

  sweepEnded(...facts: Parameters<Metrics['sweepEnded']>): void {
    this.#instruments?.sweepEnded(...facts);
  }
}
