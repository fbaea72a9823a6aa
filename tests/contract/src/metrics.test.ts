import { METRICS, type MetricDescription } from '@heming/kit';
import { eventually, ServiceProcess, SERVICES, temporaryFolder } from '@heming/testing';
import { HERE } from './sample-register.js';
import { SettledCity } from './settled-city.js';

jest.setTimeout(120_000);

const CATALOGUE: ReadonlyMap<string, MetricDescription> = new Map(METRICS.map((metric) => [metric.name, metric]));

/** What a scrape says: kinds of metrics by name, and their samples. */
interface Scrape {
  readonly kinds: ReadonlyMap<string, string>;
  readonly samples: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

/** Reads the Prometheus text form. @throws Error for a line that is none of it */
function scraped(text: string): Scrape {
  const kinds = new Map<string, string>();
  const samples: Scrape['samples'][number][] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, name = '', kind = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (name !== '') kinds.set(name, kind);
    if (line.startsWith('#')) continue;
    const [, sample = '', labels = '', value = ''] = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (sample === '') throw new Error(`no line of a scrape: ${line}`);
    const pairs = [...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)",?/g)].map(([, label = '', said = '']) => [label, said]);
    samples.push({ name: sample, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) });
  }
  return { kinds, samples };
}

/** The metric a sample belongs to: those of a histogram have names of their own. */
function metricOf(name: string): string {
  const stem = name.replace(/_(bucket|sum|count)$/, '');
  return CATALOGUE.get(stem)?.kind === 'histogram' ? stem : name;
}

/** What is wrong with a scrape by the catalogue: metrics and labels that are not in it. */
function faultsOf({ kinds, samples }: Scrape): readonly string[] {
  const faults = [...kinds].filter(([name, kind]) => CATALOGUE.get(name)?.kind !== kind).map(([name, kind]) => `${kind} ${name}`);
  for (const { name, labels } of samples) {
    const metric = CATALOGUE.get(metricOf(name));
    const expected = [...(metric?.labels ?? []), ...(name.endsWith('_bucket') ? ['le'] : [])].sort();
    if (metric === undefined || Object.keys(labels).sort().join() !== expected.join()) faults.push(`${name} ${JSON.stringify(labels)}`);
  }
  return faults;
}

const missingIn = ({ samples }: Scrape): readonly string[] => {
  const present = new Set(samples.map(({ name }) => metricOf(name)));
  return [...CATALOGUE.keys()].filter((name) => !present.has(name));
};

test('a city that has worked tells every metric of the catalogue, with just its labels, and no other', async () => {
  const city = await SettledCity.start();
  try {
    const answer = async (): Promise<Scrape> => scraped((await city.rest.send({ path: '/metrics' })).text);
    await eventually('the metrics are counted', async () => (await city.rest.send({ path: '/metrics' })).status === 200);
    await city.settle(HERE, '计数');
    let scrape = await answer();
    const values = (name: string, labels: Readonly<Record<string, string>>): readonly number[] =>
      scrape.samples
        .filter((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
        .map(({ value }) => value);
    const service = 'registry';
    // Gauges are read anew after some seconds, each in its own time.
    await eventually('all is told as it is', async () => {
      scrape = await answer();
      const [jobs] = values('jobs', { service, kind: 'imports', state: 'CANCELLED' });
      const [overdue] = values('deadlines', { service, kind: 'facility-inspections', state: 'overdue' });
      return missingIn(scrape).length === 0 && jobs === 1 && overdue === 1;
    });
    expect(faultsOf(scrape)).toEqual([]);
    expect(values('store_writable', {})).toEqual(['operations', ...SERVICES].map(() => 1));
    expect(values('outbox_publication_failures_total', { service })).toEqual([0]);
    expect(values('outbox_published_total', { service })[0]).toBeGreaterThan(10);
    expect(values('parked_events', { group: 'registry' })).toEqual([0]);
    expect(values('consumer_lag_events', { group: 'identity', topic: 'heming.registry.v1' })).toHaveLength(1);
    expect(values('deadlines', { service, kind: 'facility-inspections', state: 'overdue' })).toEqual([1]);
    expect(values('heming_build_info', { service: 'city' })).toEqual([1]);
    expect(values('process_resident_memory_bytes', {})[0]).toBeGreaterThan(10_000_000);
    expect(values('schedule_last_success_timestamp_seconds', { service, schedule: 'advance-imports' })[0]).toBeLessThan(Date.now() / 1_000);
    const route = '/v1/{parent=quarters/*}/buildings';
    const requests = { http_request_method: 'POST', http_route: route, http_response_status_code: '200' };
    const [seconds = 0] = values('http_server_request_duration_seconds_sum', requests);
    expect(values('http_server_request_duration_seconds_count', requests)).toEqual([1]);
    expect(seconds).toBeLessThan(60);
    const inserts = { service, collection: 'quarters', operation: 'insert', outcome: 'ok' };
    expect(values('store_operation_duration_seconds_count', inserts)).toEqual([1]);
    const names = scrape.samples.flatMap(({ labels }) => Object.entries(labels).filter(([label]) => label !== 'le'));
    expect(names.filter(([, value]) => /\d{6}|^(quarters|persons|imports|divisions)\/(?!\{)/.test(value))).toEqual([]);
  } finally {
    await city.stop();
  }
});

test('a service on its own tells its metrics, that it lives, and when it takes no more', async () => {
  const folder = temporaryFolder();
  const service = await ServiceProcess.start({
    service: 'registry',
    data: folder.path,
    settings: { HEMING_OPERATIONS_ADDRESS: '127.0.0.1:0', HEMING_INTERNAL_KEY: 'the internal key of this test alone' },
  });
  try {
    const ask = async (path: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly text: string }> => {
      const answer = await fetch(`http://127.0.0.1:${service.operationsPort}${path}`, init);
      return { status: answer.status, text: await answer.text() };
    };
    expect(await ask('/healthz')).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect(await ask('/readyz?verbose')).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect([(await ask('/')).status, (await ask('/metrics', { method: 'POST' })).status]).toEqual([404, 405]);
    await eventually('the metrics are counted', async () => (await ask('/metrics')).status === 200);
    const scrape = scraped((await ask('/metrics')).text);
    expect(faultsOf(scrape)).toEqual([]);
    const told = new Set(scrape.samples.map(({ name }) => metricOf(name)));
    for (const gauge of ['store_writable', 'outbox_oldest_age_seconds', 'consumer_lag_events', 'parked_events', 'jobs', 'deadlines'])
      expect([gauge, told.has(gauge)]).toEqual([gauge, true]);
    expect(scrape.samples).toContainEqual({ name: 'heming_build_info', labels: { version: '0.1.0', service: 'registry' }, value: 1 });
  } finally {
    await service.end('SIGTERM');
    folder.remove();
  }
});
