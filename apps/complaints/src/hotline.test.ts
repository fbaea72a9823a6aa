import type { ComplaintsService, ImportHotlineCasesRequest } from '@heming/contracts/complaints/v1';
import { tableFile, type TableFormat } from '@heming/documents';
import { RpcFailure, type Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { caseOf } from './testing/case-of.js';
import { complaintsWith, NOON, reasonOf, registerOf } from './testing/given-cases.js';

const COUNTY: Principal = { subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }] };
const QUARTERS = [
  { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005', enterprise: '' },
  { code: 'PJ-211103016-0002', title: '同名小区', division: 'divisions/211103016005', enterprise: '' },
  { code: 'PJ-211103016-0003', title: '同名小区', division: 'divisions/211103016005', enterprise: '' },
  { code: 'PJ-211102002-0001', title: '邻县花园', division: 'divisions/211102002005', enterprise: '' },
];
let asked: number;
const REGISTER = registerOf({
  ListDisclosedQuarters: ({ query }) => (
    (asked += 1),
    { disclosedQuarters: QUARTERS.filter(({ title }) => title.startsWith(String(query))), nextPageToken: '' }
  ),
  GetDisclosedQuarter: ({ name }) => {
    asked += 1;
    const found = QUARTERS.find(({ code }) => name === `disclosedQuarters/${code}`);
    if (found === undefined) throw new RpcFailure(5, 'not found');
    return found;
  },
  GetQuarter: ({ name }) => ({ ...QUARTERS.find(({ code }) => name === `quarters/${code}`), name, successions: [] }),
});
const HEADER = ['工单编号', '诉求类别', '小区名称', '诉求内容', '来电人', '来电号码'];
const row = (number: string, quarter = '鹤翔花园'): string[] => [
  number,
  '电梯',
  quarter,
  `三号楼电梯停运三天 ${number}`,
  '张三',
  '13812345678',
];

let city: Given<ComplaintsService>;
beforeEach(async () => {
  asked = 0;
  const elsewhere = caseOf(9, { division: '211102002005', channel: 'HOTLINE', hotlineNumber: 'SY-ELSEWHERE' });
  city = await given(complaintsWith([elsewhere]), { environment: { clock: fakeClock(NOON) }, channels: REGISTER });
});
afterEach(() => city.stop());

async function* pieces(content: Uint8Array, size = 10_000): AsyncGenerator<ImportHotlineCasesRequest> {
  for (let from = 0; from < content.length; from += size) yield await Promise.resolve({ content: content.subarray(from, from + size) });
}

async function fileOf(format: TableFormat, rows: readonly (readonly string[])[], headers = HEADER): Promise<Buffer> {
  const content: Uint8Array[] = [];
  for await (const piece of tableFile(format, { title: '工单', headers, rows }, 10_000).content) content.push(piece);
  return Buffer.concat(content);
}

test.each(['CSV', 'XLSX'] as const)('work orders become cases of the hotline, once, from %s', async (format) => {
  const { ImportHotlineCases, ListCases, GetCase } = city.as(COUNTY);
  const file = await fileOf(format, [row('SY-1'), row('SY-2'), row('SY-1'), row('SY-ELSEWHERE')]);
  expect(await ImportHotlineCases(pieces(file))).toEqual({ registeredCount: 2, knownCount: 2, rejections: [] });
  expect(await ImportHotlineCases(pieces(file))).toEqual({ registeredCount: 0, knownCount: 4, rejections: [] });
  const { cases } = await ListCases({});
  expect(cases.map(({ channel, category, state }) => [channel, category, state])).toEqual([
    ['HOTLINE', 'ELEVATORS', 'SUBMITTED'],
    ['HOTLINE', 'ELEVATORS', 'SUBMITTED'],
  ]);
  expect(new Set(cases.map(({ number }) => number)).size).toBe(2);
  expect((await GetCase({ name: cases[0]!.name })).reporters).toMatchObject([{ fullName: '张*', phone: '138****5678' }]);
  expect(city.announced().map(({ type }) => type)).toEqual(Array(2).fill('heming.complaints.v1.CaseReported'));
  expect(JSON.stringify(city.announced())).not.toMatch(/张三|13812345678/);
});

test('a row that cannot be a case is told of with its line and column, and keeps no other out', async () => {
  const rows = [
    row('SY-1', '同名小区'),
    row('SY-2', '别处'),
    row('SY-3', '邻县花园'),
    ['', '天气', '鹤翔花园', '短', '', ''],
    row('SY-5'),
    row('SY-6', 'pj-211103016-0002'),
  ];
  const { registeredCount, rejections } = await city.as(COUNTY).ImportHotlineCases(pieces(await fileOf('CSV', rows)));
  expect(registeredCount).toBe(2);
  expect(rejections.map(({ line, column }) => [line, column])).toEqual([
    [2, '小区编号'],
    [3, '小区编号'],
    [4, '小区编号'],
    [5, '12345工单编号'],
    [5, '诉求类别'],
    [5, '诉求内容'],
  ]);
  expect(rejections[2]).toMatchObject({ messageZh: '小区“邻县花园”不在您的辖区。', messageEn: expect.stringContaining('territory') });
});

test('a quarter is looked up once, however many rows are about it', async () => {
  await city.as(COUNTY).ImportHotlineCases(
    pieces(
      await fileOf(
        'CSV',
        Array.from({ length: 20 }, (_, i) => row(`SY-${i}`)),
      ),
    ),
  );
  expect(asked).toBe(2);
});

test('a table that cannot be read, or is too long, leaves nothing', async () => {
  const { ImportHotlineCases, ListCases } = city.as(COUNTY);
  const refused = async (content: Uint8Array): Promise<string> => reasonOf(ImportHotlineCases(pieces(content)));
  expect(await refused(Buffer.from('%PDF-1.7'))).toBe('TABLE_UNREADABLE');
  expect(await refused(await fileOf('CSV', [['1']], ['工单编号']))).toBe('TABLE_UNREADABLE');
  expect(await refused(Buffer.alloc(0))).toBe('TABLE_UNREADABLE');
  expect(await refused(Buffer.alloc(8 * 1024 * 1024 + 1, 'x'))).toBe('TABLE_UNREADABLE');
  const long = Array.from({ length: 1_001 }, (_, i) => row(`SY-${i}`));
  expect(await refused(await fileOf('CSV', long))).toBe('TOO_MANY_HOTLINE_ROWS');
  expect((await ListCases({})).cases).toEqual([]);
});

test('a table in GB18030, as Excel writes it in China, is read', async () => {
  // 工单编号,诉求类别,小区名称,诉求内容 / SY-1,电梯,鹤翔花园,电梯停运三天
  const gb = Buffer.from(
    'b9a4b5a5b1e0bac52ccbdfc7f3c0e0b1f02cd0a1c7f8c3fbb3c62ccbdfc7f3c4dac8dd0d0a53592d312cb5e7ccdd2cbad7cfe8bba8d4b02cb5e7ccddcda3d4cbc8fdccec0d0a',
    'hex',
  );
  expect(await city.as(COUNTY).ImportHotlineCases(pieces(gb))).toEqual({ registeredCount: 1, knownCount: 0, rejections: [] });
});
