import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  casesOf,
  COMMUNITIES,
  creditRecordsOf,
  DemoCity,
  FACE_ORGANISATIONS,
  FACES,
  repairsOf,
  type LoadProgress,
} from '@heming/demo-city';
import { readSettings, type Settings } from '@heming/kit';
import { temporaryFolder, type TemporaryFolder } from '@heming/testing';
import pino from 'pino';
import { startCity, type City } from '../city.js';
import { DemoLoad } from './demo-load.js';

const SMALL = new DemoCity({ seed: 7, homes: 1_100 });
const logger = pino({ level: 'silent' });
/** A case as far as it is looked at. */
interface Case {
  readonly text: string;
  readonly createTime: string;
  readonly deadline?: { readonly lamp: string };
}

let folder: TemporaryFolder;
let city: City;

const settingsWith = (variables: Record<string, string> = {}): Settings =>
  readSettings({ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_LOG_LEVEL: 'silent', ...variables });

beforeEach(async () => {
  folder = temporaryFolder();
  city = await startCity(settingsWith(), logger);
});
afterEach(async () => {
  await city.stop();
  folder.remove();
});

function loadOf(progress: (told: LoadProgress) => void = () => undefined, settings = settingsWith()): Promise<DemoLoad> {
  return DemoLoad.of({ platform: city.platform, settings, logger, progress, city: SMALL });
}

/** Loads to the end. @throws what went wrong */
async function loaded(load: DemoLoad): Promise<void> {
  const fault = await new Promise<unknown>((resolve) => load.begin(resolve));
  if (fault !== undefined) throw fault;
}

async function get(path: string): Promise<Record<string, unknown>> {
  const response = await fetch(`http://127.0.0.1:${city.port}${path}`, { headers: { authorization: 'Bearer dev-county-2111' } });
  return (await response.json()) as Record<string, unknown>;
}

/** Takes one step of the purge. @returns whether it was the last */
async function purge(): Promise<boolean> {
  const headers = { authorization: 'Bearer dev-operator', 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${city.port}/v1/registry/demonstration:purge`, { method: 'POST', headers, body: '{}' });
  return ((await response.json()) as { done: boolean }).done;
}

async function register(name: string): Promise<void> {
  const quarter = { code: name, title: '望湖家园', division: 'divisions/211103016005' };
  const response = await fetch(`http://127.0.0.1:${city.port}/v1/quarters`, {
    method: 'POST',
    headers: { authorization: 'Bearer dev-county-2111', 'content-type': 'application/json' },
    body: JSON.stringify(quarter),
  });
  expect(response.status).toBe(200);
}

test('an empty register is offered the city once: 1,001 heads in its first quarter, faces linked, states reached', async () => {
  const load = await loadOf();
  expect(load.state).toBe('LOADING');
  await loaded(load);
  expect(await get('/v1/quarters/PJ-211103016-9001/ownerRegister')).toMatchObject({
    headCount: '1001',
    areaCenti: '10620000',
    unknownOwnerCount: '0',
  });
  expect(await get('/v1/quarters/PJ-211103016-9001')).toMatchObject({ title: '鹤鸣花园(示例)', state: 'PRE_MANAGED' });
  expect(await get('/v1/quarters/PJ-211103016-9001')).toMatchObject({
    enterprise: FACE_ORGANISATIONS.enterprise.organisation,
    committee: '',
  });
  expect(await get('/v1/quarters/PJ-211103016-9002')).toMatchObject({ committee: FACE_ORGANISATIONS.committee.organisation });
  expect(await get(`/v1/${FACES.owner.unit}/title`)).toMatchObject({ holdings: [{ shareNum: '1', shareDen: '1' }] });
  const { bindings } = (await get('/v1/bindings')) as { bindings: readonly { state: string }[] };
  expect(bindings.map(({ state }) => state).sort()).toEqual(['APPROVED', 'REJECTED', 'REQUESTED', 'REQUESTED', 'REQUESTED', 'WITHDRAWN']);
  const { cases } = (await get('/v1/cases?pageSize=200')) as { cases: readonly Case[] };
  expect(cases).toHaveLength(casesOf(SMALL).length);
  expect(cases.every(({ text }) => text.includes('演示数据'))).toBe(true);
  expect([...new Set(cases.map(({ deadline }) => deadline?.lamp))].sort()).toEqual(['GREEN', 'RED', 'YELLOW', undefined]);
  expect(new Set(cases.map(({ createTime }) => createTime.slice(0, 10))).size).toBeGreaterThan(15);
  const { repairOrders } = (await get('/v1/repairOrders?pageSize=200')) as { repairOrders: readonly { state: string }[] };
  expect(repairOrders).toHaveLength(repairsOf(SMALL).length);
  const { creditRecords } = (await get('/v1/creditRecords?pageSize=200')) as { creditRecords: readonly { source: string }[] };
  expect(creditRecords.filter(({ source }) => source === 'OFFICER')).toHaveLength(creditRecordsOf(SMALL).length);
  const uscc = FACE_ORGANISATIONS.enterprise.organisation.slice('organisations/'.length);
  const score = { scoreTenths: 850, grade: 'AAA', basicTenths: 800, goodTenths: 50, badTenths: 0 };
  expect(await get(`/v1/creditScores/${uscc}`)).toMatchObject({ ...score, forecast: { scoreTenths: 840, grade: 'AA', badTenths: 10 } });
  expect(await get(`/v1/publishedCreditScores/${uscc}`)).toMatchObject(score);
  const { quarters } = (await get('/v1/quarters')) as { quarters: readonly object[] };
  expect(quarters).toHaveLength([...SMALL.quarters()].length);
  expect((await loadOf()).state).toBe('LOADED');
  while (!(await purge()));
  expect(await get('/v1/bindings')).toMatchObject({ bindings: [] });
  expect((await loadOf()).state).toBe('ABSENT');
}, 60_000);

test('a load that is broken off, at whatever step, goes on at the next start and leaves nothing twice', async () => {
  for (const step of ['units', 'owners', 'tenants', 'credit records', 'cases']) {
    let reach = (): void => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const interrupted = await loadOf(({ en }) => en === step && reach());
    interrupted.begin(() => undefined);
    await reached;
    await interrupted.stop();
    await city.stop();
    city = await startCity(settingsWith(), logger);
    expect((await loadOf()).state).toBe('LOADING');
  }
  await loaded(await loadOf());
  expect(await get('/v1/quarters/PJ-211103016-9001/ownerRegister')).toMatchObject({ headCount: '1001', unitCount: '1062' });
  const { cases } = (await get('/v1/cases?pageSize=200')) as { cases: readonly object[] };
  expect(cases).toHaveLength(casesOf(SMALL).length);
}, 60_000);

test('a load that failed, because its quarters were removed meanwhile, is begun anew at the next start', async () => {
  let remove: Promise<unknown> | undefined;
  const failing = await loadOf(({ en }) => {
    if (en === 'buildings') remove ??= purge();
  });
  await expect(loaded(failing)).rejects.toThrow('There is no quarter');
  await remove;
  await loaded(await loadOf());
  expect(await get('/v1/quarters/PJ-211103016-9001/ownerRegister')).toMatchObject({ headCount: '1001', unitCount: '1062' });
}, 60_000);

test('a register with quarters of its own is left alone, and so are a production and whoever does not want it', async () => {
  const states = async (): Promise<string[]> => {
    const settings = [settingsWith(), settingsWith({ HEMING_DEMO_CITY: 'off' }), { ...settingsWith(), mode: 'production' as const }];
    return Promise.all(settings.map(async (each) => (await loadOf(undefined, each)).state));
  };
  expect(await states()).toEqual(['LOADING', 'ABSENT', 'ABSENT']);
  await register('PJ-211103016-0001');
  expect(await states()).toEqual(['ABSENT', 'ABSENT', 'ABSENT']);
  expect(existsSync(join(folder.path, 'demo-city.json'))).toBe(false);
});

test('the made-up quarters lie in communities that the register has', async () => {
  const titleOf = async (code: string): Promise<unknown> => (await get(`/v1/divisions/${code}`))['title'];
  for (const { code, title, township } of COMMUNITIES) {
    expect([code, await titleOf(code), await titleOf(code.slice(0, 9))]).toEqual([code, title, township]);
  }
});
