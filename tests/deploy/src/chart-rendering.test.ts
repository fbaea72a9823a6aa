import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readSettings } from '@heming/kit';
import { SERVICES } from '@heming/testing';
import { parseAllDocuments } from 'yaml';
import { CHART } from './chart.js';
import { ROOT, VARIABLES, variablesOfImage } from './repository.js';

interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly env: readonly EnvironmentVariable[];
}
interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly [Container] } & Readonly<Record<string, unknown>> };
  };
}
type TimedWorkload = Omit<Workload, 'spec'> & { readonly spec: { readonly jobTemplate: { readonly spec: Workload['spec'] } } };

const helm = (...args: readonly string[]) =>
  spawnSync(process.env['HELM'] ?? 'helm', args, { cwd: join(ROOT, CHART), encoding: 'utf8', maxBuffer: 64 << 20 });

/** What the chart makes of values, by kind. @throws Error with what helm says */
function rendered(...values: readonly string[]): ReadonlyMap<string, readonly Workload[]> {
  const { status, stdout, stderr } = helm(
    'template',
    'heming',
    '.',
    '--kube-version=1.31.0',
    ...values.flatMap((value) => ['--set', value]),
  );
  if (status !== 0) throw new Error(stderr);
  const objects = parseAllDocuments(stdout)
    .map((document) => document.toJS() as Workload | null)
    .filter((object) => object !== null);
  return new Map(objects.map(({ kind }) => [kind, objects.filter((object) => object.kind === kind)]));
}

const FULL = ['existingSecret=keys', 'kafka.brokers=kafka-1:9092'];
const BACKUP = ['backup.enabled=true', 'backup.secret=backup-keys', 'backup.claim=backups'];
const EVERYTHING = [
  ...FULL,
  ...BACKUP,
  ...[
    'image.registry=images.example.gov.cn',
    'image.pullSecrets={pull}',
    'certificates.secret=ca',
    'certificates.client=true',
    'certificates.processes=mutual',
  ],
  ...['kafka.tls=true', 'kafka.sasl=scram-sha-512', 'tracing.endpoint=http://collector:4318', 'tracing.headers=true'],
  ...['ingress.enabled=true', 'ingress.host=wy.example.gov.cn', 'ingress.tlsSecret=tls', 'ingress.className=nginx'],
  ...['monitoring.serviceMonitor.enabled=true', 'monitoring.prometheusRule.enabled=true', 'monitoring.dashboards.enabled=true'],
  ...['gateway.nodeSelector.kubernetes\\.io/arch=arm64', 'gateway.environment.HEMING_OIDC_ISSUER=https://sso.example.gov.cn'],
  ...['wechat.secret=true', 'gateway.environment.HEMING_WECHAT_APP_ID=wx0123456789abcdef'],
  'gateway.environment.HEMING_PUBLIC_URL=https://wy.example.gov.cn',
];
const SINGLE = ['mode=single', 'existingSecret=keys'];
const MODES: readonly (readonly [mode: string, values: readonly string[]])[] = [
  ['full', FULL],
  ['full with everything', EVERYTHING],
  ['single', SINGLE],
  ['single with backups', [...SINGLE, ...BACKUP]],
];

/** Where secrets are, what they would hold. */
const SECRETS: Readonly<Record<string, string>> = {
  HEMING_INTERNAL_KEY: 'i'.repeat(32),
  HEMING_DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  MONGODB_URI: 'mongodb://db-1,db-2,db-3/?replicaSet=city',
  KAFKA_SASL_USERNAME: 'heming',
  KAFKA_SASL_PASSWORD: 'secret',
  OTEL_EXPORTER_OTLP_HEADERS: 'authorization=secret',
  HEMING_WECHAT_APP_SECRET: 'secret',
};
const environmentOf = ({ env }: Container): Record<string, string> =>
  Object.fromEntries(env.map(({ name, value, valueFrom }) => [name, value ?? SECRETS[valueFrom?.secretKeyRef.key ?? ''] ?? '']));
const settingsOf = (container: Container) => readSettings({ ...variablesOfImage(), ...environmentOf(container) });
/** Whatever makes pods; a job by the clock as the job that it makes. */
const workloadsOf = (objects: ReadonlyMap<string, readonly Workload[]>): readonly Workload[] => [
  ...(objects.get('Deployment') ?? []),
  ...(objects.get('Job') ?? []),
  ...((objects.get('CronJob') ?? []) as unknown as readonly TimedWorkload[]).map(({ spec, ...job }) => ({
    ...job,
    spec: spec.jobTemplate.spec,
  })),
];
const named = (workloads: readonly Workload[], name: string): Container => {
  const found = workloads.find(({ metadata }) => metadata.name === `heming-${name}`);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.spec.template.spec.containers[0];
};
const kindsOf = (objects: ReadonlyMap<string, readonly Workload[]>): Record<string, readonly string[]> =>
  Object.fromEntries([...objects].map(([kind, found]) => [kind, found.map(({ metadata }) => metadata.name).sort()]));

const processes = ['gateway', ...SERVICES].map((name) => `heming-${name}`).sort();

test('helm finds nothing to complain of', () => {
  expect(helm('lint', '.', ...FULL.flatMap((value) => ['--set', value]))).toMatchObject({ status: 0 });
});

test('mode full: each process with what keeps it available, and a migration before', () => {
  expect(kindsOf(rendered(...FULL))).toEqual({
    Deployment: processes,
    Service: processes,
    PodDisruptionBudget: processes,
    HorizontalPodAutoscaler: processes,
    NetworkPolicy: ['heming', 'heming-gateway', 'heming-services'],
    Job: ['heming-migration'],
  });
});

test('mode full with everything', () => {
  expect(Object.keys(kindsOf(rendered(...EVERYTHING)))).toEqual(
    expect.arrayContaining(['Ingress', 'ServiceMonitor', 'PrometheusRule', 'ConfigMap']),
  );
});

test('mode single: one pod, replaced and never doubled, on a volume', () => {
  const objects = rendered(...SINGLE);
  expect(kindsOf(objects)).toEqual({
    Deployment: ['heming-city'],
    Service: ['heming-city'],
    PersistentVolumeClaim: ['heming-data'],
    NetworkPolicy: ['heming', 'heming-city'],
  });
  expect(objects.get('Deployment')?.[0]?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  expect(settingsOf(named(workloadsOf(objects), 'city'))).toMatchObject({ mode: 'production', mongodbUri: '', kafkaBrokers: [] });
});

test.each(MODES)('mode %s: what pods are told is documented, and enough for production', (_mode, values) => {
  for (const { spec, metadata } of workloadsOf(rendered(...values))) {
    const [container] = spec.template.spec.containers;
    const strangers = container.env.map(({ name }) => name).filter((name) => !VARIABLES.includes(name) && name !== 'NODE_EXTRA_CA_CERTS');
    expect([metadata.name, strangers]).toEqual([metadata.name, []]);
    const settings = settingsOf(container);
    expect(settings).toMatchObject({ mode: 'production', internalKey: SECRETS['HEMING_INTERNAL_KEY'] });
    if (SERVICES.includes(container.name) || container.name === 'city') expect(settings.dataKey).toHaveLength(32);
  }
});

test('no secret stands in an object: each is a reference', () => {
  for (const workload of workloadsOf(rendered(...EVERYTHING))) {
    const plain = workload.spec.template.spec.containers[0].env.filter(({ value }) => value !== undefined).map(({ name }) => name);
    expect(plain.filter((name) => name in SECRETS)).toEqual([]);
  }
});

test('each process of mode full knows every service by a name that is there', () => {
  const objects = rendered(...FULL);
  for (const { spec } of workloadsOf(objects)) {
    const addresses = [...settingsOf(spec.template.spec.containers[0]).services.values()];
    expect([...addresses].sort()).toEqual(SERVICES.map((service) => `heming-${service}:9090`).sort());
  }
});

test('names and passwords for Kafka, and what others are believed by, reach the settings', () => {
  expect(settingsOf(named(workloadsOf(rendered(...EVERYTHING)), SERVICES[0] ?? ''))).toMatchObject({
    grpcTlsKey: '/etc/heming/processes/tls.key',
    kafkaTls: 'on',
    kafkaTlsCert: '/etc/heming/certificates/tls.crt',
    kafkaSaslMechanism: 'scram-sha-512',
    kafkaSaslUsername: 'heming',
    kafkaReplication: 3,
    otelEndpoint: 'http://collector:4318',
  });
});

test.each(MODES)('mode %s: pods have no rights and write nowhere but to their volumes', (_mode, values) => {
  for (const { spec } of workloadsOf(rendered(...values))) {
    expect(spec.template.spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } }],
    });
  }
});

test('every process is probed, spread and given time to stop', () => {
  for (const { spec } of rendered(...FULL).get('Deployment') ?? []) {
    expect(spec.template.spec).toMatchObject({
      terminationGracePeriodSeconds: 30,
      topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname' }, { topologyKey: 'topology.kubernetes.io/zone' }],
      containers: [{ startupProbe: {}, readinessProbe: {}, livenessProbe: { httpGet: { path: '/healthz' } } }],
    });
  }
});

test('a backup of mode single runs where the city is, on its volume', () => {
  const [backup] = workloadsOf(rendered(...SINGLE, ...BACKUP)).filter(({ metadata }) => metadata.name === 'heming-backup');
  expect(backup?.spec.template.spec).toMatchObject({
    affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }] } },
    volumes: expect.arrayContaining([{ name: 'data', persistentVolumeClaim: { claimName: 'heming-data' } }]),
  });
});

test('without its Secret or Kafka the chart says what is missing', () => {
  expect(() => rendered('kafka.brokers=kafka-1:9092')).toThrow('existingSecret');
  expect(() => rendered('existingSecret=keys')).toThrow('kafka.brokers');
});
