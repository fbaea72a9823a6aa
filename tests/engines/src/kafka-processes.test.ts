import { join } from 'node:path';
import type { City } from '@heming/city';
import { eventually, OtlpCollector, ServiceProcess, temporaryFolder, type ReceivedSpan, type TemporaryFolder } from '@heming/testing';
import { send, startCityOn, type Json } from './city-on-kafka.js';
import { onKafka, type Cluster } from './on-kafka.js';

const KEY = 'one key for all the processes of this test';
const COMMUNITY = 'divisions/211103007001';
const QUARTER = 'quarters/PJ-211103007-0001';
const MERGED = 'quarters/PJ-211103007-0002';
const SUCCESSOR = 'quarters/PJ-211103007-0003';
const TRACE = 'f'.repeat(32);
const CALLER = '00f067aa0ba902b7';

let folder: TemporaryFolder;
let collector: OtlpCollector;
let gateway: City | undefined;
beforeEach(async () => {
  folder = temporaryFolder();
  collector = await OtlpCollector.start();
});
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
  await ServiceProcess.killAll();
  await collector.stop();
  folder.remove();
}, 60_000);

/** Records what callers record. */
const traced = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_TRACES_SAMPLER: 'parentbased_always_off' });

/** Process and name of a span and of all above it, up to the caller; what has not come ends it. */
function lineage(span: ReceivedSpan): readonly string[] {
  const own = `${span.process}: ${span.name}`;
  if (span.parentSpanId === CALLER) return [own, 'the caller'];
  const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [own] : [own, ...lineage(parent)];
}

/** What every service is told. */
const settingsOn = ({ brokers }: Cluster) => ({ HEMING_INTERNAL_KEY: KEY, KAFKA_BROKERS: brokers.join(','), ...traced() });

/** Registers a home and its owner, who signs in by that subject. */
async function soldTo(city: City, subject: string, room: string, traceparent?: string): Promise<void> {
  const home = { entrance: '01', room, use: 'RESIDENCE', saleState: 'DELIVERED', deliveredOn: '2020-06-22', surveyedAreaCenti: 9000 };
  const { name: unit } = await send(city, { method: 'POST', path: `/v1/${QUARTER}/buildings/001/units`, body: home });
  const somebody = { idType: 'PASSPORT', idNumber: `E${room}`, fullName: '业主', phone: '10012345678', division: COMMUNITY, subject };
  const { name: owner } = await send(city, { method: 'POST', path: '/v1/persons', body: somebody });
  const holdings = [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED', representative: true }];
  await send(city, { method: 'POST', path: `/v1/${String(unit)}/title:transfer`, body: { fromDay: '2021-01-01', holdings }, traceparent });
}

/** Roles that a subject holds. */
async function rolesOf(city: City, subject: string): Promise<readonly unknown[]> {
  const { grants } = await send(city, { path: `/v1/grants?subject=${subject}`, token: 'dev-city-2111' });
  return (grants as readonly Json[]).map(({ role }) => role);
}

onKafka(
  'services in processes of their own',
  (cluster) => {
    test('who owns a home in the registry becomes an owner in identity, in one trace, also if identity was away', async () => {
      const here = cluster();
      const settings = settingsOn(here);
      const { processes, services } = await ServiceProcess.startAll({ data: folder.path, settings: () => settings });
      const city = await startCityOn(here, join(folder.path, 'gateway'), {
        HEMING_INTERNAL_KEY: KEY,
        ...traced(),
        HEMING_SERVICES: services,
      });
      gateway = city;
      const quarter = { code: QUARTER.slice('quarters/'.length), title: '鹤鸣花园', division: COMMUNITY };
      await send(city, { method: 'POST', path: '/v1/quarters', body: quarter });
      await send(city, { method: 'POST', path: `/v1/${QUARTER}/buildings`, body: { number: '001', use: 'RESIDENTIAL' } });

      await soldTo(city, 'wang', '0101', `00-${TRACE}-${CALLER}-01`);
      await eventually('wang is an owner', async () => (await rolesOf(city, 'wang')).includes('OWNER'), 60_000);
      const granted = (): ReceivedSpan | undefined => collector.spans.find(({ name }) => name === 'insert grants');
      const whole = (): boolean => collector.spans.every((span) => lineage(span).at(-1) === 'the caller');
      await eventually('all that led to it is told', () => granted() !== undefined && whole(), 60_000);
      expect(lineage(granted()!)).toEqual([
        'identity: insert grants',
        'identity: process heming.registry.v1.PersonStandingChanged',
        'registry: publish heming.registry.v1.PersonStandingChanged',
        'registry: process heming.registry.v1.OwnershipTransferred',
        'registry: publish heming.registry.v1.OwnershipTransferred',
        'registry: heming.registry.v1.RegistryService/RecordTransfer',
        'city: heming.registry.v1.RegistryService/RecordTransfer',
        'city: POST /v1/{unit=quarters/*/buildings/*/units/*}/title:transfer',
        'the caller',
      ]);
      expect(collector.spans.filter(({ traceId }) => traceId !== TRACE)).toEqual([]);

      const identity = processes['identity']!;
      await identity.end('SIGKILL');
      await soldTo(city, 'li', '0102');
      await ServiceProcess.start({
        service: 'identity',
        data: join(folder.path, 'identity'),
        port: identity.port,
        settings: { ...settings, HEMING_SERVICES: services },
      });
      await eventually('li is an owner', async () => (await rolesOf(city, 'li')).includes('OWNER'), 60_000);
      expect(await rolesOf(city, 'wang')).toEqual(['OWNER']);
    }, 240_000);

    test('complaints asks the registry about a quarter, on behalf of who reports and in its own name, and cases follow', async () => {
      const here = cluster();
      const { services } = await ServiceProcess.startAll({ data: folder.path, settings: () => settingsOn(here) });
      const city = await startCityOn(here, join(folder.path, 'gateway'), { HEMING_INTERNAL_KEY: KEY, HEMING_SERVICES: services });
      gateway = city;
      for (const [name, title] of Object.entries({ [MERGED]: '鹤鸣东园', [SUCCESSOR]: '鹤鸣西园' })) {
        const facts = { code: name.slice('quarters/'.length), title, division: COMMUNITY };
        await send(city, { method: 'POST', path: '/v1/quarters', body: facts });
        await send(city, { method: 'POST', path: `/v1/${name}:demarcate`, body: { decisionNo: '兴住建〔2026〕1号' } });
      }
      const complaint = {
        kind: 'COMPLAINT',
        category: 'SANITATION',
        quarter: MERGED,
        title: '楼道无人打扫',
        text: '三号楼楼道两周无人打扫。',
      };
      const body = { ...complaint, place: '3号楼', disclosure: 'ANONYMOUS' };
      const reported = await send(city, { method: 'POST', path: '/v1/me/cases', body });
      expect(reported).toMatchObject({ quarter: MERGED, quarterTitle: '鹤鸣东园', division: COMMUNITY });

      const decision = { successor: SUCCESSOR, decisionNo: '兴住建〔2026〕2号', effectiveDay: '2026-11-01' };
      await send(city, { method: 'POST', path: `/v1/${MERGED}:merge`, body: decision });
      const quarterOf = async (): Promise<unknown> => (await send(city, { path: `/v1/${String(reported['name'])}` }))['quarter'];
      await eventually('the case is about the successor', async () => (await quarterOf()) === SUCCESSOR, 60_000);
    }, 240_000);
  },
  { ownAlone: true },
);
