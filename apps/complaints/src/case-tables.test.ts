import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import { readTable, readWorkbook } from '@heming/documents';
import type { Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { headerOf, type CaseTable } from './case-rows.js';
import type { Reporter } from './domain/case.js';
import { caseOf, closedOn } from './testing/case-of.js';
import { complaintsWith, NOON, reasonOf, registerOf } from './testing/given-cases.js';

const COUNTY: Principal = { subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }] };
const NOVEMBER = { division: 'divisions/211103', fromDate: '2026-11-01', toDate: '2026-11-30' };
const REPORTER: Reporter = {
  ...{ subject: 'u-zhang', disclosure: 'NAMED', fullName: '张三丰', phone: '13812345678' },
  ...{ joined: false, joinTime: new Date('2026-11-02T02:00:00Z') },
};
const FORMULA = '=HYPERLINK("http://x","看")';

let city: Given<ComplaintsService>;
beforeAll(async () => {
  city = await given(
    complaintsWith([
      caseOf(1, {
        ...closedOn('2026-11-10', {
          reporters: [REPORTER],
          text: '我是张三丰，电话13812345678',
          unit: 'quarters/PJ-211103016-0001/buildings/003/units/02-0501',
        }),
        quarterTitle: FORMULA,
        lead: { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY151' },
      }),
      caseOf(2, { category: 'ELEVATORS', createTime: new Date('2026-11-03T00:00:00Z') }),
      caseOf(3, {
        ...closedOn('2026-11-11', { reply: FORMULA }),
        channel: 'HOTLINE',
        hotlineNumber: 'SY123',
        createTime: new Date('2026-10-03T00:00:00Z'),
      }),
      caseOf(4, { division: '211102002005' }),
    ]),
    { environment: { clock: fakeClock(NOON) }, channels: registerOf({}) },
  );
});
afterAll(() => city.stop());

async function fileOf(chunks: AsyncIterable<FileChunk>): Promise<{ name: string; type: string; bytes: Buffer }> {
  let [name, type] = ['', ''];
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    name += chunk.fileName;
    type += chunk.contentType;
    pieces.push(chunk.content);
  }
  return { name, type, bytes: Buffer.concat(pieces) };
}

async function rowsOf(table: CaseTable, { type, bytes }: { type: string; bytes: Buffer }): Promise<Record<string, string>[]> {
  const columns = headerOf(table).map((title) => ({ key: title, headers: [title], required: true }));
  async function* content() {
    yield await Promise.resolve(bytes);
  }
  const rows = type.startsWith('text/csv') ? readTable(content(), { encoding: 'UTF-8', columns }) : readWorkbook(content(), columns);
  const found: Record<string, string>[] = [];
  for await (const { cells } of rows) found.push(cells);
  return found;
}

test.each(['XLSX', 'CSV'] as const)('the cases of a county go out as %s, in the words of the city', async (format) => {
  const file = await fileOf(city.as(COUNTY).DownloadCases({ ...NOVEMBER, format }));
  expect(file.name).toBe(`诉求-211103-2026-11-01-2026-11-30.${format.toLowerCase()}`);
  const rows = await rowsOf('CASES', file);
  expect(rows.map((row) => row['工单编号'])).toEqual(['TS-20261102-000001', 'TS-20261102-000002']);
  expect(rows[0]).toMatchObject({
    ...{ 诉求类型: '投诉', 类别代码: 'C01', 诉求类别: '物业服务质量', 受理渠道: '网页', 状态: '已办结', 主办: '物业服务企业' },
    ...{ 主办单位: '91211103MA0PJWY151', 答复日期: '2026-11-10', 首次答复按期: '是', 是否解决: '是', 服务态度: '5', 诉求人数: '1' },
  });
});

test('nothing of a table tells who reported, where he lives or what he wrote', async () => {
  const { bytes } = await fileOf(city.as(COUNTY).DownloadCases({ ...NOVEMBER, format: 'CSV' }));
  for (const secret of ['张三', '1381234', 'u-zhang', '02-0501', '501', '保洁', '13800000000'])
    expect(bytes.toString()).not.toContain(secret);
});

test('no cell is a formula', async () => {
  const { bytes } = await fileOf(city.as(COUNTY).DownloadCases({ ...NOVEMBER, format: 'CSV' }));
  expect(bytes.toString()).toContain(`'=HYPERLINK`);
  const replies = await rowsOf('HOTLINE_REPLIES', await fileOf(city.as(COUNTY).DownloadHotlineReplies(NOVEMBER)));
  expect(replies.map((row) => row['答复内容'])).toEqual([`'${FORMULA}`]);
});

test('the hotline is given the answers to its own work orders', async () => {
  const file = await fileOf(city.as(COUNTY).DownloadHotlineReplies(NOVEMBER));
  expect(file.name).toBe('12345答复-211103-2026-11-01-2026-11-30.xlsx');
  expect(await rowsOf('HOTLINE_REPLIES', file)).toEqual([
    expect.objectContaining({ '12345工单编号': 'SY123', 答复日期: '2026-11-11', 是否解决: '是' }),
  ]);
});

test('a category is asked for alone, and a territory or period that is not to be had is refused', async () => {
  const { DownloadCases, DownloadHotlineReplies } = city.as(COUNTY);
  const rows = await rowsOf('CASES', await fileOf(DownloadCases({ ...NOVEMBER, category: 'ELEVATORS' })));
  expect(rows.map((row) => row['类别代码'])).toEqual(['C07']);
  expect(await reasonOf(fileOf(DownloadCases({ ...NOVEMBER, division: 'divisions/2111' })))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(fileOf(DownloadHotlineReplies({ ...NOVEMBER, division: 'divisions/211102' })))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(fileOf(DownloadCases({ ...NOVEMBER, toDate: '2027-12-01' })))).toBe('PERIOD_WRONG');
});
