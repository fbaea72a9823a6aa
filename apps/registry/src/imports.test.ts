import type { Import, ImportKind, ImportRejection, RegistryService } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const OTHER_COUNTY: Principal = { subject: 'u-other', grants: [{ role: 'COUNTY', division: '211102' }] };
const CITY: Principal = { subject: 'u-city', grants: [{ role: 'CITY', division: '2111' }] };

const QUARTERS = `小区编号,小区名称,所属社区代码,地址,管理方式,总建筑面积(平方米),户数,始建年份,建成年份,有电梯,老旧小区,规划车位数,建成车位数
PJ-211103016-0001,鹤鸣花园,211103016005,创新街1号,市场化服务,106200.00,1062,1998,2001,是,否,300,280
PJ-211103016-0002,"创新家园,二期",211103016005,,社区兜底,5200.5,60,1986,1986,否,是,,
`;
const BUILDINGS = `小区编号,幢号,楼名,用途,地上层数,地下层数,单元数,电梯数,专有部分总面积,竣工验收日期
PJ-211103016-0001,1,1号楼,住宅,25,1,4,8,100000.00,2001-06-30
PJ-211103016-0002,001,,商住,6,0,3,0,,1986/10/1
`;
const UNIT_HEADER = '小区编号,幢号,单元,室号,楼层,用途,登记面积,测绘面积,合同面积,销售状态,交付日期,不动产单元代码';

/** 1,000 rows: 4 entrances, 25 floors, 10 rooms a floor. Line 502 names a floor too high, line 777 an area with three decimals. */
function units(): string {
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const [entrance, floor, room] = [Math.floor(at / 250) + 1, (Math.floor(at / 10) % 25) + 1, (at % 10) + 1];
    const line = at + 2;
    const [shownFloor, area] = [line === 502 ? 26 : floor, line === 777 ? '95.253' : '95.25'];
    const code = `211103001002GB00012F0001${String(at).padStart(4, '0')}`;
    return `PJ-211103016-0001,1,${entrance},${floor}${String(room).padStart(2, '0')},${shownFloor},住宅,${area},,,已交付,2001年9月1日,${code}`;
  });
  return [UNIT_HEADER, ...rows, ''].join('\r\n');
}

async function* pieces(content: Uint8Array, size = 40_000): AsyncGenerator<{ content: Uint8Array }> {
  for (let from = 0; from < content.length; from += size) yield { content: content.subarray(from, from + size) };
}

let city: Given<RegistryService>;
let county: Client<RegistryService>;

beforeEach(async () => {
  city = await given(registry);
  county = city.as(COUNTY);
});
afterEach(() => city.stop());

const create = (kind: ImportKind, division = 'divisions/211103'): Promise<Import> =>
  county.CreateImport({ kind, fileName: '表.csv', division });

async function upload(name: string, content: string | Uint8Array): Promise<Import> {
  return county.UploadImportContent(
    (async function* () {
      yield { name };
      yield* pieces(Buffer.from(content));
    })(),
  );
}

/** The import once it waits for a person or has ended. */
async function settled(name: string): Promise<Import> {
  let seen = await county.GetImport({ name });
  await eventually('the import waits for a person or has ended', async () => {
    seen = await county.GetImport({ name });
    return seen.state !== 'CHECKING' && seen.state !== 'COMMITTING';
  });
  return seen;
}

async function checked(kind: ImportKind, content: string | Uint8Array): Promise<Import> {
  const { name } = await create(kind);
  await upload(name, content);
  return settled(name);
}

async function committed(kind: ImportKind, content: string | Uint8Array): Promise<Import> {
  const { name } = await checked(kind, content);
  await county.CommitImport({ name });
  return settled(name);
}

async function rejectionsOf(parent: string): Promise<readonly ImportRejection[]> {
  return (await county.ListImportRejections({ parent, pageSize: 200 })).rejections;
}

/** What was announced of an import, oldest first. */
function announcedOf(name: string, event: 'ImportAdvanced' | 'ImportEnded'): readonly object[] {
  const all = city.announced().filter(({ type }) => type === `heming.registry.v1.${event}`);
  return all.map(({ data }) => data).filter((data) => Object.values(data).includes(name));
}

/** The announced end of an import. */
async function endOf(name: string): Promise<object | undefined> {
  await eventually('the end of the import is announced', () => announcedOf(name, 'ImportEnded').length > 0);
  return announcedOf(name, 'ImportEnded').at(-1);
}

const refusedBecause = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) });

test('quarters, buildings and 1,000 units come into the register, all but the two wrong rows', async () => {
  expect(await committed('QUARTERS', QUARTERS)).toMatchObject({ state: 'COMMITTED', rowCount: 2, committedCount: 2, rejectedCount: 0 });
  expect(await committed('BUILDINGS', BUILDINGS)).toMatchObject({ state: 'COMMITTED', committedCount: 2 });
  const { name, ...check } = await checked('UNITS', units());
  expect(check).toMatchObject({
    state: 'CHECKED',
    encoding: 'UTF-8',
    rowCount: 1000,
    doneCount: 1000,
    acceptedCount: 998,
    rejectedCount: 2,
    committedCount: 0,
  });
  expect((await county.ListUnits({ parent: 'quarters/PJ-211103016-0001/buildings/-' })).units).toEqual([]);
  expect(await rejectionsOf(name)).toEqual([
    {
      line: 502,
      field: '楼层',
      value: '26',
      reason: 'UNIT_FLOOR_OUTSIDE_BUILDING',
      messageZh: '楼层 26 超出楼幢层数（-1 至 25）。',
      messageEn: 'Floor 26 is outside the building (-1 to 25).',
    },
    {
      line: 777,
      field: '登记面积',
      value: '95.253',
      reason: 'IMPORT_CELL_INVALID',
      messageZh: '“登记面积”的值无效：95.253。',
      messageEn: 'The value of registered area is not valid: 95.253.',
    },
  ]);

  await county.CommitImport({ name });
  expect(await settled(name)).toMatchObject({
    state: 'COMMITTED',
    doneCount: 1000,
    acceptedCount: 998,
    rejectedCount: 2,
    committedCount: 998,
  });
  expect(await county.GetUnit({ name: 'quarters/PJ-211103016-0001/buildings/001/units/04-2510' })).toMatchObject({
    code: 'PJ-211103016-0001-001-04-2510',
    floor: 25,
    use: 'RESIDENCE',
    saleState: 'DELIVERED',
    deliveredOn: '2001-09-01',
    legalAreaCenti: 9525,
    legalAreaBasis: 'REGISTERED',
    realEstateUnitCode: '211103001002GB00012F00010999',
    division: 'divisions/211103016005',
  });
  expect(await county.GetQuarter({ name: 'quarters/PJ-211103016-0002' })).toMatchObject({
    title: '创新家园,二期',
    initials: 'cxjyeq',
    state: 'PLANNED',
  });

  expect(await endOf(name)).toMatchObject({ kind: 'UNITS', state: 'COMMITTED', division: '211103', committedCount: 998 });
  const steps = announcedOf(name, 'ImportAdvanced');
  expect(steps).toEqual([
    expect.objectContaining({ firstLine: 2, lastLine: 501, registeredCount: 500 }),
    expect.objectContaining({ firstLine: 502, lastLine: 1001, registeredCount: 498 }),
  ]);
});

test('a table of rows that are registered already is rejected row by row', async () => {
  await committed('QUARTERS', QUARTERS);
  const { name, acceptedCount, rejectedCount } = await checked('QUARTERS', QUARTERS);
  expect([acceptedCount, rejectedCount]).toEqual([0, 2]);
  expect(await rejectionsOf(name)).toMatchObject([
    { line: 2, field: '小区编号', value: 'PJ-211103016-0001', reason: 'QUARTER_CODE_TAKEN' },
    { line: 3, field: '小区编号', reason: 'QUARTER_CODE_TAKEN' },
  ]);
  await county.CommitImport({ name });
  expect(await settled(name)).toMatchObject({ state: 'COMMITTED', committedCount: 0 });
});

test('a row repeated in the file is rejected with the line where it stood first, and so is a repeated real-estate unit code', async () => {
  await committed('QUARTERS', QUARTERS);
  await committed('BUILDINGS', BUILDINGS);
  const row = (room: string, code = '', area = '60') => `PJ-211103016-0002,1,1,${room},1,住宅,${area},,,,,${code}`;
  const code = '211103001002GB00012F00010001';
  const table = [UNIT_HEADER, row('101', '', ''), row('101', code), row('0101'), row('102', code), ''].join('\n');
  const { name, acceptedCount } = await checked('UNITS', table);
  expect(acceptedCount).toBe(1);
  expect(await rejectionsOf(name)).toMatchObject([
    { line: 2, reason: 'UNIT_AREA_MISSING' },
    { line: 4, field: '', reason: 'IMPORT_ROW_REPEATED', messageZh: expect.stringContaining('首次出现在第 3 行') },
    { line: 5, field: '不动产单元代码', value: code, reason: 'IMPORT_ROW_REPEATED', messageEn: expect.stringContaining('line 3') },
  ]);
});

test('a real-estate unit code of another unit on record is taken', async () => {
  await committed('QUARTERS', QUARTERS);
  await committed('BUILDINGS', BUILDINGS);
  const row = (room: string) => `${UNIT_HEADER}\nPJ-211103016-0002,1,1,${room},1,住宅,60,,,,,211103001002GB00012F00010001\n`;
  await committed('UNITS', row('101'));
  const { name } = await checked('UNITS', row('102'));
  expect(await rejectionsOf(name)).toMatchObject([{ line: 2, field: '不动产单元代码', reason: 'REAL_ESTATE_UNIT_CODE_TAKEN' }]);
});

test('what was registered by others between check and commit becomes a rejection, the rest is registered', async () => {
  const { name } = await checked('QUARTERS', QUARTERS);
  await county.CreateQuarter({ quarter: { code: 'PJ-211103016-0002', title: '别名', division: 'divisions/211103016005' } });
  await county.CommitImport({ name });
  expect(await settled(name)).toMatchObject({ state: 'COMMITTED', acceptedCount: 1, rejectedCount: 1, committedCount: 1 });
  expect(await rejectionsOf(name)).toMatchObject([{ line: 3, reason: 'QUARTER_CODE_TAKEN' }]);
  expect(await county.GetQuarter({ name: 'quarters/PJ-211103016-0002' })).toMatchObject({ title: '别名' });
});

test('rows outside the range of the import are kept out', async () => {
  const { name } = await create('QUARTERS', 'divisions/211103001');
  await upload(name, QUARTERS);
  expect(await settled(name)).toMatchObject({ acceptedCount: 0, rejectedCount: 2 });
  expect(await rejectionsOf(name)).toMatchObject([
    { line: 2, field: '所属社区代码', reason: 'IMPORT_ROW_OUTSIDE_RANGE' },
    { line: 3, reason: 'IMPORT_ROW_OUTSIDE_RANGE' },
  ]);
});

test('a row with a cell too many is rejected as a whole', async () => {
  const { name } = await checked('BUILDINGS', '小区编号,幢号,用途\nPJ-211103016-0001,1,住宅,,\nPJ-211103016-0001,2,住,宅\n');
  expect(await rejectionsOf(name)).toMatchObject([
    { line: 2, field: '小区编号', reason: 'QUARTER_NOT_FOUND' },
    { line: 3, field: '', value: '', reason: 'IMPORT_UNREADABLE' },
  ]);
});

test('a table in GB18030 with an English header is read', async () => {
  const header = 'code,title,division\r\n';
  // 鹤鸣花园 in GB18030.
  const row = Buffer.concat([Buffer.from('PJ-211103016-0003,'), Buffer.from('bad7c3f9bba8d4b0', 'hex'), Buffer.from(',211103016005\r\n')]);
  expect(await committed('QUARTERS', Buffer.concat([Buffer.from(header), row]))).toMatchObject({ encoding: 'GB18030', committedCount: 1 });
  expect(await county.GetQuarter({ name: 'quarters/PJ-211103016-0003' })).toMatchObject({ title: '鹤鸣花园' });
});

test.each([
  ['without the columns it needs', '小区编号,地址\nx,y\n', '缺少列：小区名称、所属社区代码。'],
  ['with a quote that is not closed', `${QUARTERS}PJ-211103016-0009,"x\n`, '第 4 行无法解析，文件不是有效的 CSV。引号未配对。'],
  ['that is no text', Buffer.from('code,title,division\n1,\xff\xff,3\n', 'latin1'), /^第 2 行无法解析.*GB18030/],
])('a file %s fails with a sentence, and nothing is kept of it', async (_what, content, failure) => {
  const found = await checked('QUARTERS', content);
  expect(found).toMatchObject({ state: 'FAILED', failure: typeof failure === 'string' ? failure : expect.stringMatching(failure) });
  expect(await endOf(found.name)).toMatchObject({ state: 'FAILED', committedCount: 0 });
  await expect(county.CommitImport({ name: found.name })).rejects.toEqual(refusedBecause('IMPORT_STATE_NOT_ALLOWED'));
});

test('an empty upload is refused and may be tried again', async () => {
  const { name } = await create('QUARTERS');
  await expect(upload(name, '')).rejects.toEqual(refusedBecause('IMPORT_EMPTY'));
  expect(await county.GetImport({ name })).toMatchObject({ state: 'AWAITING_CONTENT', contentSizeBytes: 0 });
  await upload(name, QUARTERS);
  expect(await settled(name)).toMatchObject({ state: 'CHECKED', contentSizeBytes: Buffer.byteLength(QUARTERS) });
  await expect(upload(name, QUARTERS)).rejects.toEqual(refusedBecause('IMPORT_STATE_NOT_ALLOWED'));
});

test('a checked import is cancelled for good', async () => {
  const { name, etag } = await checked('QUARTERS', QUARTERS);
  await expect(county.CancelImport({ name, etag: 'x' })).rejects.toEqual(refusedBecause('CHANGED_MEANWHILE'));
  expect(await county.CancelImport({ name, etag })).toMatchObject({ state: 'CANCELLED' });
  expect(await endOf(name)).toMatchObject({ state: 'CANCELLED', committedCount: 0 });
  await expect(county.CommitImport({ name })).rejects.toEqual(refusedBecause('IMPORT_STATE_NOT_ALLOWED'));
  expect((await county.ListQuarters({})).quarters).toEqual([]);
});

test('an import stays within the territory of whoever starts it, and outside there is none', async () => {
  await expect(create('QUARTERS', 'divisions/211102')).rejects.toEqual(refusedBecause('OUTSIDE_TERRITORY'));
  await expect(create('QUARTERS', 'divisions/211199')).rejects.toEqual(refusedBecause('DIVISION_NOT_FOUND'));
  const { name } = await create('QUARTERS');
  await expect(city.as(OTHER_COUNTY).GetImport({ name })).rejects.toEqual(refusedBecause('IMPORT_NOT_FOUND'));
  await expect(city.as(OTHER_COUNTY).ListImportRejections({ parent: name })).rejects.toEqual(refusedBecause('IMPORT_NOT_FOUND'));
  expect((await city.as(OTHER_COUNTY).ListImports({})).imports).toEqual([]);
  expect((await city.as(CITY).ListImports({})).imports).toEqual([await county.GetImport({ name })]);
});

test('a repeated request to start an import starts one', async () => {
  const request = { kind: 'UNITS', fileName: '表.csv', division: 'divisions/211103', requestId: 'r-1' } as const;
  expect(await county.CreateImport(request)).toEqual(await county.CreateImport(request));
  expect((await county.ListImports({})).imports).toHaveLength(1);
});

test('whoever watches sees the import as it is, then as it advances, until it waits for a person', async () => {
  const { name } = await create('QUARTERS');
  await upload(name, QUARTERS);
  const seen: Import[] = [];
  for await (const step of county.WatchImport({ name })) seen.push(step);
  expect(seen.at(-1)).toEqual(await county.GetImport({ name }));
  expect(seen.at(-1)?.state).toBe('CHECKED');
  expect(new Set(seen.map(({ etag }) => etag)).size).toBe(seen.length);
});

test('an import that waits for a person is shown once to whoever watches', async () => {
  const { name } = await create('QUARTERS');
  const seen: string[] = [];
  for await (const { state } of county.WatchImport({ name })) seen.push(state);
  expect(seen).toEqual(['AWAITING_CONTENT']);
});
