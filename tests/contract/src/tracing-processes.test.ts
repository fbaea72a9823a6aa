import { join } from 'node:path';
import { startCity, type City } from '@heming/city';
import { readSettings } from '@heming/kit';
import { eventually, OtlpCollector, ServiceProcess, temporaryFolder, type ReceivedSpan, type TemporaryFolder } from '@heming/testing';
import pino from 'pino';
import { RestClient } from './rest-client.js';
import { HERE, nameOf, SampleRegister } from './sample-register.js';

jest.setTimeout(120_000);

const KEY = 'the internal key of the traces of several processes';
const TRACE = 'f'.repeat(32);
const CALLER = '00f067aa0ba902b7';

let folder: TemporaryFolder;
let collector: OtlpCollector;
let service: ServiceProcess;
let city: City;
let rest: RestClient;

beforeAll(async () => {
  folder = temporaryFolder();
  collector = await OtlpCollector.start();
  process.env['OTEL_BSP_SCHEDULE_DELAY'] = '20';
  const traced = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_always_off',
    OTEL_BSP_SCHEDULE_DELAY: '20',
    HEMING_INTERNAL_KEY: KEY,
  };
  service = await ServiceProcess.start({ service: 'registry', data: join(folder.path, 'registry'), settings: traced });
  const settings = {
    ...traced,
    HEMING_DATA: join(folder.path, 'gateway'),
    HEMING_PORT: '0',
    HEMING_REQUESTS_PER_MINUTE: '10000000',
    HEMING_SERVICES: `heming.registry.v1.RegistryService=127.0.0.1:${service.port}`,
  };
  city = await startCity(readSettings(settings), pino({ enabled: false }));
  rest = new RestClient(city.port);
});
afterAll(async () => {
  rest.close();
  await city.stop();
  await ServiceProcess.killAll();
  await collector.stop();
  folder.remove();
});

/** Process and name of a span and of all above it, up to the caller; what has not come ends it. */
function lineage(span: ReceivedSpan): readonly string[] {
  const own = `${span.process}: ${span.name}`;
  if (span.parentSpanId === CALLER) return [own, 'the caller'];
  const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [own] : [own, ...lineage(parent)];
}

test('a command that goes to another process over gRPC, its event and the reaction there are one trace', async () => {
  const register = new SampleRegister(rest);
  const quarter = nameOf(await register.quarter(HERE, 1, '鹤鸣花园'));
  const building = nameOf(await register.building(HERE, quarter, '001', '一号楼'));
  const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22' };
  const home = { entrance: '02', room: '0201', floor: 2, use: 'RESIDENCE', surveyedAreaCenti: '9000', ...sold };
  const send = async (path: string, body: object, headers = {}): Promise<string> =>
    nameOf(await rest.json({ verb: 'POST', path, token: HERE.token, body, headers }));
  const unit = await send(`/v1/${building}/units`, home);
  const division = `divisions/${HERE.community}`;
  const owner = await send('/v1/persons', { idType: 'PASSPORT', idNumber: 'E1001', fullName: '业主', phone: '10012345678', division });
  const holdings = [{ owner, shareNum: '1', shareDen: '1', basis: 'REGISTERED' }];
  const headers = { traceparent: `00-${TRACE}-${CALLER}-01` };
  await send(`/v1/${unit}/title:transfer`, { fromDay: '2021-01-01', holdings }, headers);
  const reaction = 'process heming.registry.v1.OwnershipTransferred';
  const saved = (): ReceivedSpan | undefined =>
    collector.spans.find((span) => span.name === 'replace persons' && lineage(span).some((name) => name.endsWith(reaction)));
  await eventually(
    'the reaction is told, and all that led to it',
    () => saved() !== undefined && collector.spans.every((span) => lineage(span).at(-1) === 'the caller'),
  );
  expect(lineage(saved()!)).toEqual([
    'registry: replace persons',
    `registry: ${reaction}`,
    'registry: publish heming.registry.v1.OwnershipTransferred',
    'registry: heming.registry.v1.RegistryService/RecordTransfer',
    'city: heming.registry.v1.RegistryService/RecordTransfer',
    'city: POST /v1/{unit=quarters/*/buildings/*/units/*}/title:transfer',
    'the caller',
  ]);
  const ofChannel = collector.spans.find(({ process, kind }) => process === 'city' && kind === 3);
  expect(ofChannel?.attributes).toMatchObject({ 'rpc.method': 'RecordTransfer', 'rpc.grpc.status_code': 0 });
  expect(collector.spans.filter(({ traceId }) => traceId !== TRACE)).toEqual([]);
});
