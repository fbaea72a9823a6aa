import { IMPORT_KIND_WORDS } from '@heming/contracts/registry/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import { inPieces, writeWorkbook, WORKBOOK_TYPE } from '@heming/documents';
import { columnsOf } from './domain/import-rows.js';
import type { RowKind } from './domain/import.js';
import { CHUNK_BYTES } from './kept-tables.js';

/** What holds for every template. */
const NOTE = '第二行是示例，填写前请删除。表头不要改动；列的先后可以调整，不用的非必填列可以删除。';

/** The template of a kind of table: header, lists of the words a column takes, an example, and a page that explains the columns. */
export async function* templateFile(kind: RowKind): AsyncGenerator<FileChunk> {
  const columns = columnsOf(kind).map(([, column]) => column);
  const explained = columns.map(({ zh, required, format, words, example }) => {
    return [zh[0], required ? '是' : '否', words === undefined ? format : `${format}：${words.join('、')}`, example];
  });
  const title = IMPORT_KIND_WORDS[kind];
  const workbook = await writeWorkbook({
    title,
    columns: columns.map(({ zh, words }) => ({ header: zh[0], ...(words && { words }) })),
    rows: [columns.map(({ example }) => example)],
    instructions: { title: '字段说明', rows: [['列名', '必填', '格式', '示例'], ...explained, [''], [NOTE]] },
  });
  yield { fileName: `${title}导入模板.xlsx`, contentType: WORKBOOK_TYPE, content: new Uint8Array(0) };
  for await (const content of inPieces([workbook], CHUNK_BYTES)) yield { fileName: '', contentType: '', content };
}
