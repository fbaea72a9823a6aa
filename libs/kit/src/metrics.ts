/** What the kit counts. Names follow the field: requests, errors and duration per RPC; age of the outbox; parked events. */
export interface Metrics {
  /** A REST request was answered: HTTP method, path template, status, and how long it took, in milliseconds. */
  requestEnded(method: string, route: string, status: number, durationMs: number): void;
  /** An RPC has ended: its gRPC code number and how long it took, in milliseconds. */
  rpcEnded(service: string, method: string, code: number, durationMs: number): void;
  /** Events were published: how many, and how long the oldest of them had waited, in milliseconds. */
  eventsPublished(service: string, count: number, oldestMs: number): void;
  /** An event has had its effect, or failed once more. */
  eventHandled(service: string, type: string, succeeded: boolean): void;
  /** A sweep of a schedule has ended. */
  sweepEnded(service: string, schedule: string, succeeded: boolean, durationMs: number): void;
}

/** Counts nothing: until the real instruments are attached, and in tests. */
export const NO_METRICS: Metrics = {
  requestEnded: () => undefined,
  rpcEnded: () => undefined,
  eventsPublished: () => undefined,
  eventHandled: () => undefined,
  sweepEnded: () => undefined,
};
