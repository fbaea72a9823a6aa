import type { Import, RegistryService } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, given, type Given } from '@heming/testing';
import { readXlsx } from 'hucre/xlsx';
import { columnsOf } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { registry } from './service.js';

jest.setTimeout(60_000);

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
/** In the order in which one needs the other. */
const KINDS: readonly RowKind[] = ['QUARTERS', 'BUILDINGS', 'UNITS', 'ORGANISATIONS', 'PERSONS', 'TITLES'];

let city: Given<RegistryService>;
let county: Client<RegistryService>;
beforeAll(async () => {
  city = await given(registry);
  county = city.as(COUNTY);
});
afterAll(() => city.stop());

async function template(kind: RowKind): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const { content } of county.DownloadImportTemplate({ name: `importTemplates/${kind}` })) pieces.push(content);
  return Buffer.concat(pieces);
}

async function imported(kind: RowKind, content: Buffer): Promise<Import> {
  const { name } = await county.CreateImport({ kind, fileName: '模板.xlsx', division: 'divisions/211103' });
  const reached = async (state: Import['state']): Promise<Import> => {
    let seen = await county.GetImport({ name });
    await eventually(`the import is ${state}`, async () => (seen = await county.GetImport({ name })).state === state);
    return seen;
  };
  await county.UploadImportContent(
    (async function* () {
      for (let from = 0; from < content.length; from += 40_000) yield { name, content: content.subarray(from, from + 40_000) };
    })(),
  );
  await reached('CHECKED');
  await county.CommitImport({ name });
  return reached('COMMITTED');
}

test.each(KINDS)('the template of %s can be uploaded as it is: its example is registered', async (kind) => {
  expect(await imported(kind, await template(kind))).toMatchObject({ format: 'XLSX', rowCount: 1, committedCount: 1, rejectedCount: 0 });
});

test.each(KINDS)('the template of %s explains every column, and offers the words of those that take but some', async (kind) => {
  const { sheets } = await readXlsx(await template(kind));
  const columns = columnsOf(kind).map(([, column]) => column);
  const [table, guide] = sheets;
  expect(table?.rows[0]).toEqual(columns.map(({ zh }) => zh[0]));
  expect(guide?.name).toBe('字段说明');
  expect(guide?.rows.slice(1, 1 + columns.length).map(([title]) => title)).toEqual(columns.map(({ zh }) => zh[0]));
  const lists = (table?.dataValidations ?? []).map(({ values }) => values);
  expect(lists).toEqual(columns.flatMap(({ words }) => (words ? [words] : [])));
});
