import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Import, ImportKind, ImportRejection, RegistryService } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, given, type Given } from '@heming/testing';
import { registry } from './service.js';

jest.setTimeout(60_000);

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const SAMPLES = join(__dirname, '../../../docs/samples');
const PERSONS = '证件类型,证件号码,姓名,联系电话,出生年份,所属社区代码\n';
const TITLES = '小区编号,幢号,单元,室号,权利人证件号码,份额,共有人代表证件号码,起始日期,产权依据,不动产权证号\n';
const UNIT = 'PJ-211103016-0001,001,01';
/** Planted: none of them may be found in anything written or answered. */
const MARKERS = ['211103196204150119', '鹮鹬鹮', '13899990001'];

let city: Given<RegistryService>;
let county: Client<RegistryService>;
beforeEach(async () => {
  city = await given(registry);
  county = city.as(COUNTY);
});
afterEach(() => city.stop());

async function settled(name: string): Promise<Import> {
  let seen = await county.GetImport({ name });
  await eventually('the import waits for a person or has ended', async () => {
    seen = await county.GetImport({ name });
    return seen.state !== 'CHECKING' && seen.state !== 'COMMITTING';
  });
  return seen;
}

async function checked(kind: ImportKind, content: string): Promise<Import> {
  const { name } = await county.CreateImport({ kind, fileName: '表.csv', division: 'divisions/211103' });
  await county.UploadImportContent(
    (async function* () {
      const bytes = Buffer.from(content);
      for (let from = 0; from < bytes.length; from += 40_000) yield { name, content: bytes.subarray(from, from + 40_000) };
    })(),
  );
  return settled(name);
}

async function committed(kind: ImportKind, content: string): Promise<Import> {
  const { name } = await checked(kind, content);
  await county.CommitImport({ name });
  return settled(name);
}

const sample = (file: string): string => readFileSync(join(SAMPLES, file), 'utf8');
const rejectionsOf = async ({ name }: Import): Promise<readonly ImportRejection[]> =>
  (await county.ListImportRejections({ parent: name, pageSize: 200 })).rejections;
const reasonsOf = async (checkedImport: Import): Promise<readonly string[]> =>
  (await rejectionsOf(checkedImport)).map(({ line, field, reason }) => `${line} ${field} ${reason}`);

/** Whatever the engines wrote. */
function written(folder: string): Buffer {
  return Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
}

/** Quarters, buildings and units of the samples. */
async function places(): Promise<void> {
  await committed('QUARTERS', sample('quarters.csv'));
  await committed('BUILDINGS', sample('buildings.csv'));
  await committed('UNITS', sample('units.csv'));
}

test('the samples come into the register: organisations, persons, then titles that find their owners', async () => {
  await places();
  expect(await committed('ORGANISATIONS', sample('organisations.csv'))).toMatchObject({ committedCount: 2, rejectedCount: 0 });
  expect(await committed('PERSONS', sample('persons.csv'))).toMatchObject({ committedCount: 6, rejectedCount: 0 });
  expect(await committed('TITLES', sample('titles.csv'))).toMatchObject({ committedCount: 4, rejectedCount: 0 });

  const { persons } = await county.ListPersons({ division: 'divisions/211103016001' });
  expect(persons.find(({ phone }) => phone === '138****0000')).toMatchObject({
    fullName: '张**',
    idNumber: '211103********0118',
    birthYear: 1962,
  });
  const at = (room: string) => county.GetTitle({ name: `quarters/PJ-211103016-0001/buildings/001/units/01-${room}/title` });
  const shares = (await at('0201')).holdings.map(({ shareNum, shareDen, representative }) => [shareNum, shareDen, representative]);
  expect(shares.sort()).toEqual([
    [1, 3, false],
    [2, 3, true],
  ]);
  expect((await at('0202')).holdings).toMatchObject([
    { owner: 'organisations/91211103MA0YMPL18N', shareNum: 1, shareDen: 1, representative: true },
  ]);
  expect(await county.GetOrganisation({ name: 'organisations/91211103MA0YMPL26H' })).toMatchObject({
    kind: 'DEVELOPER',
    state: 'REGISTERED',
  });
});

test('a person stands once in a community: a repeated row and one that is on record already are rejected', async () => {
  const row = '居民身份证,211103196204150118,张样例,13800000000,,211103016001\n';
  const elsewhere = '居民身份证,211103196204150118,张样例,,,211103016003\n';
  expect(await reasonsOf(await committed('PERSONS', PERSONS + row + row + elsewhere))).toEqual(['3 证件号码 IMPORT_ROW_REPEATED']);
  expect(await reasonsOf(await checked('PERSONS', PERSONS + row))).toEqual(['2 证件号码 PERSON_ALREADY_REGISTERED']);
});

test('nothing personal of a table is written or told in the clear, whatever column it stands in', async () => {
  const [number = '', fullName = '', phone = ''] = MARKERS;
  const rows = [
    `居民身份证,${number},${fullName},${phone},,211103016001`,
    `${number},${fullName},${phone},${fullName},${number},${phone}`,
    `护照,${number}？,${fullName},电话${phone},${phone},211103016001`,
  ];
  const found = await checked('PERSONS', `${PERSONS}${rows.join('\n')}\n`);
  expect(found).toMatchObject({ state: 'CHECKED', rejectedCount: 3 });
  const told = JSON.stringify([await rejectionsOf(found), city.announced(), city.logged()]);
  const kept = written(city.folder);
  expect(MARKERS.filter((marker) => told.includes(marker) || kept.includes(marker))).toEqual([]);
  expect((await rejectionsOf(found))[0]).toMatchObject({
    line: 2,
    field: '证件号码',
    value: '211103********0119',
    reason: 'ID_NUMBER_INVALID',
  });
});

test('everything that is wrong with a row of titles is told at once', async () => {
  await places();
  await committed('PERSONS', sample('persons.csv'));
  await committed('TITLES', `${TITLES}${UNIT},0101,211103196204150118,,,2019-06-30,不动产登记,\n`);
  const [zhang, li] = ['211103196204150118', '211103196309200249'];
  const rows = [
    `${UNIT},0101,${li},,,2019-06-30,不动产登记,`,
    `${UNIT},0102,${zhang}、${li},1/2、1/3,${zhang},2019-06-30,不动产登记,`,
    `${UNIT},0102,${zhang};${li},1/2,,2019-06-30,不动产登记,`,
    `${UNIT},0102,${zhang}、110105194912310021,,${li},2199-01-01,口头,`,
    `${UNIT},9902,${zhang},,,2019-06-30,不动产登记,`,
    `${UNIT},0102,,,,,不动产登记,`,
    `${UNIT},0102,${zhang}、${zhang},,${zhang},2019-01-01,不动产登记,`,
    `${UNIT},0102,${li},,,2019-06-30,不动产登记,`,
    `${UNIT},0102,${zhang},,,2019-06-30,不动产登记,`,
  ];
  const found = await checked('TITLES', `${TITLES}${rows.join('\n')}\n`);
  expect(await reasonsOf(found)).toEqual([
    '2 室号 TITLE_ALREADY_RECORDED',
    '3 份额 TITLE_SHARES_NOT_WHOLE',
    '4 份额 IMPORT_CELL_INVALID',
    '4 共有人代表证件号码 TITLE_REPRESENTATIVE_INVALID',
    '5 产权依据 IMPORT_CELL_INVALID',
    '5 共有人代表证件号码 IMPORT_CELL_INVALID',
    '5 权利人证件号码 PERSON_NOT_FOUND',
    '5 起始日期 TRANSFER_IN_FUTURE',
    '6 室号 UNIT_NOT_FOUND',
    '7 权利人证件号码 IMPORT_CELL_INVALID',
    '7 起始日期 DATE_INVALID',
    '8 起始日期 UNIT_NOT_DELIVERED',
    '8 权利人证件号码 TITLE_OWNER_REPEATED',
    '10  IMPORT_ROW_REPEATED',
  ]);
  expect(JSON.stringify(await rejectionsOf(found))).not.toMatch(/[0-9]{13,}[0-9X]/);
});

test('nobody brings the title of somebody he keeps out for, neither who starts an import nor who confirms it', async () => {
  await places();
  await committed('PERSONS', sample('persons.csv'));
  const { persons } = await county.ListPersons({ division: 'divisions/211103016001' });
  const zhang = persons.find(({ birthYear }) => birthYear === 1962)?.name ?? '';
  const row = `${UNIT},0101,211103196204150118,,,2019-06-30,不动产登记,\n`;
  const colleague = city.as({ ...COUNTY, subject: 'u-colleague' });

  const { name } = await checked('TITLES', TITLES + row);
  await colleague.DeclareRecusal({ party: zhang, reason: '近亲属', division: 'divisions/211103' });
  await colleague.CommitImport({ name });
  const confirmed = await settled(name);
  expect(confirmed).toMatchObject({ state: 'COMMITTED', committedCount: 0 });
  expect(await reasonsOf(confirmed)).toEqual(['2 权利人证件号码 OWN_INTEREST']);

  await county.DeclareRecusal({ party: zhang, reason: '近亲属', division: 'divisions/211103' });
  expect(await reasonsOf(await checked('TITLES', TITLES + row))).toEqual(['2 权利人证件号码 OWN_INTEREST']);
});

test('nobody imports what he may not register one by one', async () => {
  const grant = { role: 'COUNTY', division: '211103', permissions: ['registry.imports.write', 'registry.units.create'] };
  const clerk = city.as({ subject: 'clerk of units', grants: [grant] });
  const start = (kind: ImportKind): Promise<Import> => clerk.CreateImport({ kind, fileName: '表.csv', division: 'divisions/211103' });
  expect(await start('UNITS')).toMatchObject({ state: 'AWAITING_CONTENT' });
  for (const kind of ['PERSONS', 'TITLES', 'ORGANISATIONS'] as const) {
    await expect(start(kind)).rejects.toMatchObject({ details: { reason: 'NOT_PERMITTED' } });
  }
});

test('owners are those whom the community of the unit knows, and nobody else', async () => {
  await places();
  await committed('PERSONS', `${PERSONS}居民身份证,211103196204150118,张样例,,,211103016003\n`);
  const found = await checked('TITLES', `${TITLES}${UNIT},0101,211103196204150118,,,2019-06-30,不动产登记,\n`);
  expect(await reasonsOf(found)).toEqual(['2 权利人证件号码 PERSON_NOT_FOUND']);
});
