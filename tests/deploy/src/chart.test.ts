import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from '@heming/contracts';
import { SERVICES } from '@heming/testing';
import Ajv from 'ajv';
import { CHART, MADE_SETTINGS, OPEN_SETTINGS, SCHEMA, VALUES } from './chart.js';
import { filesIn, LEFT_ALONE, readYaml, ROOT, VARIABLES, variablesOfImage } from './repository.js';

const refused = (values: unknown): readonly string[] => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);
  validate(values);
  return (validate.errors ?? []).map(({ instancePath, params, message }) => `${instancePath}: ${message} ${JSON.stringify(params)}`);
};

test('the schema takes the values as they are', () => {
  expect(refused(VALUES)).toEqual([]);
});

test.each([
  ['a misspelt key', { ...VALUES, gatway: {} }, 'gatway'],
  ['a misspelt key further in', { ...VALUES, gateway: { replica: 3 } }, 'replica'],
  ['a setting that there is not', { ...VALUES, settings: { HEMING_PROT: '80' } }, '/settings'],
  ['a number where a text belongs', { ...VALUES, settings: { HEMING_TRUSTED_PROXIES: 1 } }, '/settings/HEMING_TRUSTED_PROXIES'],
  ['a third mode', { ...VALUES, mode: 'double' }, '/mode'],
  ['a service without its contract', { ...VALUES, services: { registry: {} } }, 'contract'],
  [
    'a password that goes unencrypted',
    { ...VALUES, kafka: { brokers: 'k:9092', replication: 3, tls: false, sasl: 'plain' } },
    '/kafka/tls',
  ],
])('the schema refuses %s', (_what, values, place) => {
  expect(refused(values).join('\n')).toContain(place);
});

test('the chart has every service, under the full name of its contract', () => {
  expect(Object.keys(VALUES.services).sort()).toEqual([...SERVICES].sort());
  const contracts = Object.entries(VALUES.services).map(([service, { contract }]) => [service, contract]);
  expect(contracts.filter(([service, contract = '']) => !contract.startsWith(`heming.${service?.replaceAll('-', '')}.`))).toEqual([]);
  expect(contracts.filter(([, contract = '']) => !loadContract().services.has(contract))).toEqual([]);
});

test('the public site and every web app are reached from outside, and metrics are not', () => {
  const { paths } = VALUES.ingress;
  const apps = readdirSync(join(ROOT, 'apps')).filter((app) => existsSync(join(ROOT, 'apps', app, 'vite.config.mjs')));
  expect(apps).not.toEqual([]);
  const reached = [...apps, 'public', 'v'].map((place) => ({ path: `/${place}`, pathType: 'Prefix' }));
  expect(paths).toEqual(expect.arrayContaining(reached));
  expect(paths.filter(({ path, pathType }) => path === '/metrics' || (path === '/' && pathType === 'Prefix'))).toEqual([]);
});

test('every variable that the chart tells is documented, and every documented one can be told', () => {
  const told = [...MADE_SETTINGS, ...OPEN_SETTINGS];
  expect(told.filter((variable) => !VARIABLES.includes(variable))).toEqual([]);
  const known = [...told, ...Object.keys(variablesOfImage()), ...Object.keys(LEFT_ALONE), 'HEMING_PORT'];
  expect(VARIABLES.filter((variable) => !known.includes(variable))).toEqual([]);
});

test('no variable is both the chart’s and the installer’s', () => {
  expect(OPEN_SETTINGS.filter((variable) => MADE_SETTINGS.includes(variable))).toEqual([]);
});

test('the chart carries the alerts and the dashboards that there are', () => {
  const target = (file: string): string => realpathSync(join(ROOT, CHART, 'files', file));
  expect(target('alerts.yaml')).toBe(join(ROOT, 'deploy/alerts/heming.yaml'));
  const dashboards = filesIn('deploy/grafana/dashboards');
  expect(filesIn(`${CHART}/files/dashboards`)).toEqual(dashboards);
  expect(dashboards.map((file) => target(`dashboards/${file}`))).toEqual(
    dashboards.map((file) => join(ROOT, 'deploy/grafana/dashboards', file)),
  );
});

test('chart and software have the version of the repository', () => {
  const { version } = readYaml<{ version: string }>('package.json');
  expect(readYaml(`${CHART}/Chart.yaml`)).toMatchObject({ version, appVersion: version });
});
