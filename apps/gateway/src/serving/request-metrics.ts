import { metrics, type Attributes, type Histogram } from '@opentelemetry/api';
import type { HttpBinding } from '@heming/contracts';

/** Measures answered requests under OpenTelemetry's standard name, by route and status; make it after the meter provider is registered. */
export class RequestMetrics {
  readonly #durations: Histogram = metrics.getMeter('heming.gateway').createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Duration of REST requests',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
  });
  readonly #attributes = new Map<HttpBinding, Map<number, Attributes>>();

  /** A request was answered that came in at `startMs` by `performance.now()`. */
  answered(binding: HttpBinding, status: number, startMs: number): void {
    this.#durations.record((performance.now() - startMs) / 1000, this.#attributesOf(binding, status));
  }

  #attributesOf(binding: HttpBinding, status: number): Attributes {
    const known = this.#attributes.get(binding) ?? new Map<number, Attributes>();
    let attributes = known.get(status);
    if (!attributes) {
      attributes = {
        'http.request.method': binding.verb.toUpperCase(),
        'http.route': binding.template,
        'http.response.status_code': status,
      };
      this.#attributes.set(binding, known.set(status, attributes));
    }
    return attributes;
  }
}
