/** Everything the gateway bounds. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** Longest request target, path and query together. */
  readonly urlBytes: number;
  /** All request headers together. */
  readonly headerBytes: number;
  /** Longest JSON body. */
  readonly bodyBytes: number;
  /** Longest streamed upload. */
  readonly uploadBytes: number;
  /** Answers of at least this size are compressed. */
  readonly compressFromBytes: number;
  /** How long the headers of a request may take. */
  readonly headersTimeoutMs: number;
  /** How long a JSON body may take. */
  readonly bodyTimeoutMs: number;
  /** How long the peer of an upload, a download or an event stream may stand still. */
  readonly stallTimeoutMs: number;
  /** How long an idle connection is kept. */
  readonly keepAliveTimeoutMs: number;
  /** How long `drain` waits for requests in flight before it cuts their connections. */
  readonly drainTimeoutMs: number;
  readonly connections: number;
  /** Requests being answered at once; more are told to come back. Event streams and downloads count apart. */
  readonly inFlight: number;
  /** Event streams and downloads open at once. */
  readonly streams: number;
  /** The same for one caller. */
  readonly streamsPerCaller: number;
  readonly heartbeatMs: number;
  /** How long a caller waits at most; `X-Timeout-Ms` may shorten it. */
  readonly deadlineMs: { readonly read: number; readonly write: number; readonly bulk: number; readonly stream: number };
  /** Requests of one caller, by the rate class of the method. */
  readonly rates: Readonly<Record<RateClass, Rate>>;
}

/** Rate classes of the contract. */
export type RateClass = 'READ' | 'SEARCH' | 'WRITE' | 'BULK';

/** How many requests within how many seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** Wide enough for load tests from one address; a deployment sets the rates it wants. */
export const DEFAULT_LIMITS: Limits = {
  urlBytes: 8 * 1024,
  headerBytes: 16 * 1024,
  bodyBytes: 256 * 1024,
  uploadBytes: 128 * 1024 * 1024,
  compressFromBytes: 1024,
  headersTimeoutMs: 10_000,
  bodyTimeoutMs: 10_000,
  stallTimeoutMs: 30_000,
  keepAliveTimeoutMs: 65_000,
  drainTimeoutMs: 15_000,
  connections: 10_000,
  inFlight: 1_000,
  streams: 2_000,
  streamsPerCaller: 50,
  heartbeatMs: 15_000,
  deadlineMs: { read: 2_000, write: 5_000, bulk: 600_000, stream: 3_600_000 },
  rates: {
    READ: { points: 100_000, seconds: 10 },
    SEARCH: { points: 10_000, seconds: 10 },
    WRITE: { points: 50_000, seconds: 10 },
    BULK: { points: 1_000, seconds: 60 },
  },
};
