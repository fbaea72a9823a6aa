import { loadContract } from '@heming/contracts';
import { readSettings } from '@heming/kit';
import { SERVICES } from '@heming/testing';
import { COMPOSE, environmentOf, interpolated, PROCESSES } from './compose.js';
import { LEFT_ALONE, read, readYaml, VARIABLES, variablesOfImage } from './repository.js';

/** What somebody fills in for production, without the secrets that are no setting. */
const FILLED = {
  HEMING_INTERNAL_KEY: 'i'.repeat(32),
  HEMING_DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  HEMING_OIDC_ISSUER: 'https://sso.example.gov.cn',
  HEMING_ADMINISTRATORS: 'somebody=CITY@2111',
  MONGODB_PASSWORD: 'm',
};
const settingsOf = (name: string, variables: Readonly<Record<string, string>>) => {
  const container = COMPOSE[name];
  if (container === undefined) throw new Error(`compose.yaml has no ${name}`);
  return readSettings({ ...variablesOfImage(), ...environmentOf(container, variables) });
};
const inProfile = (profile: string): readonly string[] =>
  PROCESSES.filter(([, { profiles = [] }]) => profiles.includes(profile)).map(([name]) => name);

test('the profile single is the city alone', () => {
  const single = Object.entries(COMPOSE).filter(([, { profiles }]) => profiles?.includes('single'));
  expect(single.map(([name]) => name)).toEqual(['city']);
});

test('the profile full has every service, the gateway and the migration', () => {
  expect([...inProfile('full')].sort()).toEqual(['gateway', 'migration', ...SERVICES].sort());
  for (const service of SERVICES) expect(COMPOSE[service]?.build?.args).toEqual({ SERVICE: service });
});

test('without any setting the single city is a demonstration', () => {
  expect(settingsOf('city', {})).toMatchObject({ mode: 'demo', host: '0.0.0.0', data: '/var/lib/heming', logFile: '-' });
});

test.each(PROCESSES.map(([name]) => name))('%s has in production what it needs', (name) => {
  const settings = settingsOf(name, { ...FILLED, HEMING_MODE: 'production' });
  expect(settings).toMatchObject({ mode: 'production', internalKey: FILLED.HEMING_INTERNAL_KEY, oidcIssuer: FILLED.HEMING_OIDC_ISSUER });
  if (SERVICES.includes(name) || name === 'city') expect(settings.dataKey).toHaveLength(32);
});

test('by which account of WeChat residents sign in only the process in front is told', () => {
  const told = PROCESSES.filter(([, { environment = {} }]) => 'HEMING_WECHAT_APP_SECRET' in environment).map(([name]) => name);
  expect([...told].sort()).toEqual(['city', 'gateway']);
});

test.each(inProfile('full'))('%s knows where every service is', (name) => {
  const { services, mongodbUri, kafkaBrokers } = settingsOf(name, FILLED);
  expect([...services.values()].sort()).toEqual(SERVICES.map((service) => `${service}:9090`).sort());
  expect([...services.keys()].filter((service) => !loadContract().services.has(service))).toEqual([]);
  expect(mongodbUri).toContain('replicaSet=heming');
  expect(kafkaBrokers).toEqual(['kafka:9092']);
});

test.each([...SERVICES])('%s answers callers and whoever watches it', (service) => {
  expect(settingsOf(service, FILLED)).toMatchObject({ grpcAddress: '0.0.0.0:9090', operationsAddress: '0.0.0.0:9091' });
  expect(COMPOSE[service]?.healthcheck).toMatchObject({ test: expect.arrayContaining([expect.stringContaining(':9091/readyz')]) });
});

test('Prometheus asks every process', () => {
  const { scrape_configs: jobs } = readYaml<{ scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[] }>(
    'deploy/prometheus.yml',
  );
  const asked = jobs.flatMap(({ job_name, static_configs }) =>
    static_configs.flatMap(({ targets }) => targets.map((target) => [job_name, target])),
  );
  const wanted = ['gateway:8080', ...SERVICES.map((service) => `${service}:9091`)];
  expect([...asked].sort()).toEqual(wanted.map((target) => ['heming', target]).sort());
});

test('MongoDB lets Heming into the database of every service', () => {
  expect(COMPOSE['mongodb-initiation']?.environment?.['SERVICES']?.split(',').sort()).toEqual(['operations', ...SERVICES].sort());
});

test('every variable that a process is told is documented, and every documented one can be told', () => {
  const told = [...new Set(PROCESSES.flatMap(([, { environment = {} }]) => Object.keys(environment)))];
  expect(told.filter((variable) => !VARIABLES.includes(variable))).toEqual([]);
  const known = [...told, ...Object.keys(variablesOfImage()), ...Object.keys(LEFT_ALONE), ...OF_THE_PROFILES];
  expect(VARIABLES.filter((variable) => !known.includes(variable))).toEqual([]);
});

/** The port is fixed inside of a container; the broker is the profile's own; and what passes between containers stays in a network of one machine. */
const OF_THE_PROFILES = [
  'HEMING_PORT',
  ...['HEMING_GRPC_TLS_CA', 'HEMING_GRPC_TLS_CERT', 'HEMING_GRPC_TLS_KEY'],
  ...['KAFKA_TLS', 'KAFKA_TLS_CA', 'KAFKA_TLS_CERT', 'KAFKA_TLS_KEY'],
  ...['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'],
];

test('the example of .env names what compose.yaml asks for, and holds no secret', () => {
  const example = Object.fromEntries(
    [...read('deploy/example.env').matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  const asked = new Set([...read('deploy/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));
  expect(Object.keys(example).filter((name) => !asked.has(name))).toEqual([]);
  const secrets = [...asked].filter((name) => /KEY$|PASSWORD$/.test(name));
  expect(secrets.map((name) => [name, example[name]])).toEqual(secrets.map((name) => [name, '']));
});

test.each(PROCESSES)('%s writes nowhere but to its data, has no rights and the time it needs to stop', (_name, container) => {
  expect(container).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    stop_grace_period: '30s',
  });
});

test.each(Object.entries(COMPOSE))('the image of %s has a version, and whoever mirrors images is told', (_name, { image }) => {
  expect(interpolated(image, {})).toMatch(/:v?\d+\.\d+\.\d+$/);
  expect(read('docs/operations/deploy.md')).toContain(`\`${interpolated(image, {})}\``);
});

test('whoever mirrors images is told what they are built on', () => {
  const bases = [...read('deploy/Dockerfile').matchAll(/^ARG \w+_IMAGE=(\S+)$/gm)].map(([, base]) => base);
  expect(bases).toHaveLength(2);
  expect(bases.filter((base) => !read('docs/operations/deploy.md').includes(`\`${base}\``))).toEqual([]);
});
