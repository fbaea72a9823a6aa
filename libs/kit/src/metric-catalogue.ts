/** One metric of every Heming process, as it stands at `/metrics`. */
export interface MetricDescription {
  /** Its Prometheus name. */
  readonly name: string;
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** What a value is measured in; empty for what is counted or told as 1 and 0. */
  readonly unit: 'seconds' | 'bytes' | '';
  /** Names of its labels; a histogram has `le` besides. Their values are few: never a name of a resource, a person or a division. */
  readonly labels: readonly string[];
  /** What it tells, in a sentence. */
  readonly meaning: string;
  /** Upper bounds of the buckets of a histogram. */
  readonly bounds?: readonly number[];
}

/** From a fast read to the longest a caller waits. */
const OF_REQUESTS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** From a read in memory to a server that does not answer. */
const OF_STORES = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];
/** From an event that is published at once to an outage of a day. */
const OF_PUBLICATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60, 600, 3_600, 86_400];
/** From nothing to be done to an import of a whole city. */
const OF_SWEEPS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 600];

/** Every metric there is, and no other: the instruments are made from this table, and docs/operations/metrics.md is printed from it. */
export const METRICS = [
  histogram(
    'http_server_request_duration_seconds',
    ['http_request_method', 'http_route', 'http_response_status_code'],
    'How long REST requests took, by method, path template and status; event streams as long as they were open.',
    OF_REQUESTS,
  ),
  histogram(
    'rpc_server_duration_seconds',
    ['rpc_service', 'rpc_method', 'rpc_grpc_status_code'],
    'How long RPCs took in the service that answered them, by full service name, method and gRPC code number.',
    OF_REQUESTS,
  ),
  histogram(
    'store_operation_duration_seconds',
    ['service', 'collection', 'operation', 'outcome'],
    'How long the store took, by operation of its port (get, find, count, insert, replace, remove, pending) and outcome (ok, conflict, read_only, unavailable, failed); of a find, the time its reader waited for documents.',
    OF_STORES,
  ),
  gauge('store_writable', ['service'], 'Whether the store of a service takes writes: 1, or 0 after a full disk or an I/O error.'),
  counter('outbox_published_total', ['service'], 'Events published from outboxes.'),
  histogram(
    'outbox_publication_delay_seconds',
    ['service'],
    'How long the oldest event of a publication had waited in its outbox.',
    OF_PUBLICATIONS,
  ),
  gauge('outbox_oldest_age_seconds', ['service'], 'Age of the oldest event that is not yet published; 0 when none waits.', 'seconds'),
  counter('outbox_publication_failures_total', ['service'], 'Publications that failed; the events are kept and tried again.'),
  counter(
    'events_handled_total',
    ['service', 'type', 'succeeded'],
    'Reactions run, by event type and whether they succeeded; a repeated try counts again.',
  ),
  gauge('consumer_lag_events', ['group', 'topic'], 'Events of a topic that a consumer group has not yet taken.'),
  gauge('parked_events', ['group'], 'Events that a consumer group gave up on and that wait to be replayed; counted up to 1000.'),
  histogram(
    'schedule_sweep_duration_seconds',
    ['service', 'schedule', 'succeeded'],
    'How long sweeps of schedules took, by whether they succeeded; a process that does not hold the lease runs none.',
    OF_SWEEPS,
  ),
  gauge(
    'schedule_last_success_timestamp_seconds',
    ['service', 'schedule'],
    'When a sweep of this process last succeeded, in seconds since 1970; absent before the first.',
    'seconds',
  ),
  gauge('jobs', ['service', 'kind', 'state'], 'Work that runs for somebody, such as imports and exports, by kind and state.'),
  gauge('deadlines', ['service', 'kind', 'state'], 'What is to be done by a day, by kind: due soon, or overdue once that day is over.'),
  gauge('process_resident_memory_bytes', [], 'Memory of the process that is in RAM.', 'bytes'),
  counter('process_cpu_seconds_total', [], 'CPU time of the process, user and system.', 'seconds'),
  gauge(
    'nodejs_eventloop_delay_seconds',
    [],
    'How late the event loop was since the scrape before: the 99th percentile, to about ten milliseconds.',
    'seconds',
  ),
  gauge('heming_build_info', ['version', 'service'], 'Always 1: which version runs, and what it calls itself.'),
] as const satisfies readonly MetricDescription[];

/** Name of a metric. */
export type MetricName = (typeof METRICS)[number]['name'];

/** The catalogue as a Markdown page. */
export function metricsPage(): string {
  const rows = METRICS.map(({ name, kind, unit, labels, meaning }: MetricDescription) => {
    const listed = labels.map((label) => `\`${label}\``).join(', ');
    return `| \`${name}\` | ${kind} | ${unit === '' ? '–' : unit} | ${listed === '' ? '–' : listed} | ${meaning} |`;
  });
  return [
    '# Metrics',
    '',
    'Every process of Heming answers `/metrics` with these and no others. This page is made from `libs/kit/src/metric-catalogue.ts` by',
    '`npm run proto`; where to ask stands in [running.md](running.md#health-metrics-log).',
    '',
    'Values of labels are few and say nothing of anybody: templates of paths, never paths; collections, never documents; no division. `service`',
    'and `group` are the short name of a service. What a store or an event log must be asked for is asked at a scrape, at most once in five',
    'seconds and for a second; an engine that does not answer leaves its gauges out of the scrape, and nothing else.',
    '',
    '| metric | kind | unit | labels | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function histogram<const N extends string, const L extends readonly string[]>(
  name: N,
  labels: L,
  meaning: string,
  bounds: readonly number[],
) {
  return { name, kind: 'histogram', unit: 'seconds', labels, meaning, bounds } as const;
}

function counter<const N extends string, const L extends readonly string[]>(
  name: N,
  labels: L,
  meaning: string,
  unit: MetricDescription['unit'] = '',
) {
  return { name, kind: 'counter', unit, labels, meaning } as const;
}

function gauge<const N extends string, const L extends readonly string[]>(
  name: N,
  labels: L,
  meaning: string,
  unit: MetricDescription['unit'] = '',
) {
  return { name, kind: 'gauge', unit, labels, meaning } as const;
}
