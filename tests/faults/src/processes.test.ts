import { join } from 'node:path';
import {
  CityProcess,
  eventually,
  freePort,
  SERVICES,
  ServiceProcess,
  servicesAt,
  temporaryFolder,
  type TemporaryFolder,
} from '@heming/testing';
import { CertificateAuthority } from '@heming/testing/certificates';
import { json, send, type RestAnswer } from './rest-call.js';

const KEY = 'one key for all the processes of this test';
const QUARTER = { code: 'PJ-211103001-9999', title: '鹤鸣花园', division: 'divisions/211103001001' };
const NAME = `quarters/${QUARTER.code}`;
/** How many readers ask on and on while a service is started anew. */
const READERS = 4;
const RESTARTS = 3;

jest.setTimeout(120_000);

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await Promise.all([CityProcess.killAll(), ServiceProcess.killAll()]);
  folder.remove();
});

type Variables = Readonly<Record<string, string>>;
const startService = (service: string, port: number, settings: Variables = {}): Promise<ServiceProcess> =>
  ServiceProcess.start({ service, data: join(folder.path, service), port, settings: { HEMING_INTERNAL_KEY: KEY, ...settings } });

/** Every service, where the others find it; each may be told more than all are. */
const startServices = (settings: (service: string) => Variables = () => ({})) =>
  ServiceProcess.startAll({ data: folder.path, settings: (service) => ({ HEMING_INTERNAL_KEY: KEY, ...settings(service) }) });

/** The gateway alone, before the services that stand there. */
const startGateway = (services: string, settings: Variables = {}): Promise<CityProcess> =>
  CityProcess.start({
    data: join(folder.path, 'gateway'),
    settings: { HEMING_INTERNAL_KEY: KEY, HEMING_SERVICES: services, ...settings },
  });

/** Answer of a gateway that has waited for a service as long as it may. */
const TOO_LATE = 504;

/** Registers the quarter; whoever is told that it took too long asks again, by the same key. */
async function created(url: string): Promise<RestAnswer> {
  for (;;) {
    const answer = await send(url, { method: 'POST', path: '/v1/quarters', key: 'the-quarter', body: QUARTER });
    if (answer.status !== TOO_LATE) return answer;
  }
}

test('a gateway and its services are started in any order, and a territory is held across processes', async () => {
  const ports: [service: string, port: number][] = [];
  for (const service of SERVICES) ports.push([service, await freePort()]);
  const services = servicesAt(Object.fromEntries(ports.map(([service, port]) => [service, `127.0.0.1:${port}`])));
  const { url } = await startGateway(services);
  const early = created(url);
  for (const [service, port] of ports.reverse()) await startService(service, port, { HEMING_SERVICES: services });
  expect((await early).status).toBe(200);
  expect(await json(url, { path: '/v1/me' })).toMatchObject({ subject: 'dev-county-211103' });
  expect(await json(url, { path: `/v1/${NAME}` })).toMatchObject({ title: QUARTER.title });
  expect(await send(url, { path: `/v1/${NAME}`, token: 'dev-county-211102' })).toMatchObject({
    status: 404,
    json: { type: 'urn:heming:problem:heming.registry.v1.Reason:QUARTER_NOT_FOUND' },
  });
});

test('a service believes nobody whose key is not its own', async () => {
  const other = { HEMING_INTERNAL_KEY: `${KEY} but for a word` };
  const { services } = await startServices((service) => (service === 'registry' ? other : {}));
  const { url } = await startGateway(services);
  expect((await send(url, { path: `/v1/${NAME}` })).status).toBe(401);
});

test('processes that show each other certificates speak encrypted, and with nobody who has none', async () => {
  const { ca, cert, key } = await (await CertificateAuthority.open()).issue('127.0.0.1', folder.path);
  const certificates = { HEMING_GRPC_TLS_CA: ca, HEMING_GRPC_TLS_CERT: cert, HEMING_GRPC_TLS_KEY: key };
  const { services } = await startServices(() => certificates);
  const gateway = await startGateway(services, certificates);
  expect((await created(gateway.url)).status).toBe(200);
  await gateway.kill();
  const { url } = await startGateway(services);
  expect((await send(url, { path: `/v1/${NAME}` })).status).toBeGreaterThanOrEqual(500);
});

test('what a service has acknowledged is there after kill -9, and a repeated request has one effect', async () => {
  const { processes, services } = await startServices();
  const registry = processes['registry']!;
  const { url } = await startGateway(services);
  const first = await created(url);
  expect(first.status).toBe(200);
  await registry.end('SIGKILL');
  const again = created(url);
  await startService('registry', registry.port);
  expect(await again).toEqual(first);
});

test(`${READERS} readers meet nothing worse than a wait while the registry is started anew ${RESTARTS} times`, async () => {
  const { processes, services } = await startServices();
  const registry = processes['registry']!;
  const { url } = await startGateway(services);
  expect((await created(url)).status).toBe(200);
  const statuses: number[] = [];
  let done = false;
  const read = async (): Promise<void> => {
    while (!done) statuses.push((await send(url, { path: `/v1/${NAME}` })).status);
  };
  const readers = Promise.all(Array.from({ length: READERS }, read));
  let present = registry;
  for (let restart = 0; restart < RESTARTS; restart++) {
    await present.end('SIGTERM');
    present = await startService('registry', registry.port);
    const before = statuses.length;
    await eventually('every reader is answered again', () => statuses.length > before + READERS, 60_000);
  }
  done = true;
  await readers;
  expect(statuses.filter((status) => status !== 200 && status !== TOO_LATE)).toEqual([]);
});
