import type { MetricName } from './metric-catalogue.js';

/** What the kit counts; names and labels of all of it are in `METRICS`. */
export interface Metrics {
  /** A REST request was answered: HTTP method, path template, status, and how long it took, in milliseconds. */
  requestEnded(method: string, route: string, status: number, durationMs: number): void;
  /** An RPC has ended: its gRPC code number and how long it took, in milliseconds. */
  rpcEnded(service: string, method: string, code: number, durationMs: number): void;
  /** The store of a service has done something for it: how it ended, and how long it took, in milliseconds. */
  storeOperationEnded(service: string, collection: string, operation: string, outcome: string, durationMs: number): void;
  /** Events were published: how many, and how long the oldest of them had waited, in milliseconds. */
  eventsPublished(service: string, count: number, oldestMs: number): void;
  /** Events could not be published. */
  publicationFailed(service: string): void;
  /** An event has had its effect, or failed once more. */
  eventHandled(service: string, type: string, succeeded: boolean): void;
  /** A sweep of a schedule has ended. */
  sweepEnded(service: string, schedule: string, succeeded: boolean, durationMs: number): void;
  /** Has the gauges of a service read whenever somebody asks for the metrics, each by itself, until what is answered is called. */
  watch(service: string, gauges: readonly ReadGauge[]): () => void;
}

/** Reads a gauge, with a value for each set of labels. What it throws leaves the gauge out. */
export type ReadGauge = () => Promise<readonly GaugeReading[]>;

/** One value of a gauge. */
export interface GaugeReading {
  readonly metric: MetricName;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Counts nothing: in tests. */
export const NO_METRICS: Metrics = {
  requestEnded: () => undefined,
  rpcEnded: () => undefined,
  storeOperationEnded: () => undefined,
  eventsPublished: () => undefined,
  publicationFailed: () => undefined,
  eventHandled: () => undefined,
  sweepEnded: () => undefined,
  watch: () => () => undefined,
};
