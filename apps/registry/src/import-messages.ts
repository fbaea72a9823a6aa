import { describeRefusal, loadContract, type Announcement } from '@heming/contracts';
import {
  announce,
  refuse,
  type Import as ImportMessage,
  type ImportRejection as ImportRejectionMessage,
  type Reason,
} from '@heming/contracts/registry/v1';
import type { TableFault, TableUnreadable } from '@heming/documents';
import type { Kept } from '@heming/kit';
import { rejectionPrefix, type ImportRejection } from './domain/import-parts.js';
import type { Import } from './domain/import.js';
import { columnTitles, shownCell } from './domain/import-rows.js';
import { divisionName } from './domain/names.js';
import type { RowFault } from './import-judge.js';

/** How much of a wrong value is kept. */
const MAX_VALUE_CHARACTERS = 200;

/** What makes a content no table, in Chinese. */
const TABLE_FAULTS: Readonly<Record<TableFault, string>> = {
  NOT_CSV: '引号未配对。',
  NOT_TEXT: '含有无法识别的字符，请使用 UTF-8 或 GB18030 编码。',
  TOO_MANY_COLUMNS: '超过 100 列。',
  COLUMN_REPEATED: '列名重复。',
  CELL_TOO_LONG: '单元格超过 4096 个字符。',
  ROW_TOO_LONG: '该行超过 64 KiB。',
  NOT_A_TABLE: '只接受 CSV 或 XLSX 文件。',
  NOT_A_WORKBOOK: '工作簿已损坏，或不是 XLSX 工作簿。',
  WORKBOOK_OLD_OR_ENCRYPTED: '旧版 .xls 或加密的工作簿，请另存为未加密的 .xlsx。',
  WORKBOOK_HAS_MACROS: '工作簿含有宏，请另存为不含宏的 .xlsx。',
  WORKBOOK_TOO_LARGE: '工作簿超过 32 MiB，或解压后过大，请拆分或改用 CSV。',
};

/** An import in the contract's words. */
export function importMessage(found: Kept<Import>): ImportMessage {
  const { due: _due, contentId: _id, contentPieceCount: _pieces, keptRejectionCount: _kept, cursorLine: _line, ...rest } = found;
  const { commitTime: _commitTime, rowsKeptUntil: _until, rowsForgotten: _forgotten, ...message } = rest;
  return { ...message, division: divisionName(found.division) };
}

/** A fault of a row in the contract's words. */
export function importRejectionMessage({ line, field, value, reason, messageZh, messageEn }: ImportRejection): ImportRejectionMessage {
  return { line, field, value, reason, messageZh, messageEn };
}

/**
 * A fault of a row as it is kept: the reason's sentences, with the titles of the column. Of personal data it tells nothing but the masked value.
 * @param number which fault of the row it is, from 0
 */
export function rejectionOf(
  { name, division, kind }: Pick<Import, 'name' | 'division' | 'kind'>,
  line: number,
  number: number,
  fault: RowFault,
  found: string,
): ImportRejection {
  const { field, reason, rule } = fault;
  const titles = columnTitles(kind, field);
  const value = [...shownCell(kind, field, found)].slice(0, MAX_VALUE_CHARACTERS).join('');
  const sentences = (title: string): { readonly zh: string; readonly en: string } =>
    describeRefusal(loadContract(), refuse(reason, { value, ...fault.facts, ...(title !== '' && { field: title }) }));
  return {
    name: `${rejectionPrefix(name)}${String(line).padStart(8, '0')}-${String(number).padStart(2, '0')}`,
    division,
    line,
    field: titles.zh,
    value,
    reason,
    messageZh: sentences(titles.zh).zh + (rule?.zh ?? ''),
    messageEn: rule === undefined ? sentences(titles.en).en : `${sentences(titles.en).en} ${rule.en}`,
  };
}

/** Why a content is no table, in Chinese. */
export function unreadableSentence({ line, fault }: TableUnreadable): string {
  return sentenceOf('IMPORT_UNREADABLE', { line }) + TABLE_FAULTS[fault];
}

/** Which columns a table lacks, in Chinese. */
export function columnsMissingSentence(columns: readonly string[]): string {
  return sentenceOf('IMPORT_COLUMNS_MISSING', { columns: columns.join('、') });
}

/** That a table has too many rows, in Chinese. */
export function tooManyRowsSentence(limit: number): string {
  return `数据超过 ${limit} 行的上限，请拆分后分别导入。`;
}

/** Rows of an import were registered; said only when there are any. */
export function importAdvanced(
  { name, kind, division }: Import,
  { firstLine, lastLine, registeredCount }: { readonly firstLine: number; readonly lastLine: number; readonly registeredCount: number },
  occurTime: Date,
): readonly Announcement[] {
  if (registeredCount === 0) return [];
  return [announce('heming.registry.v1.ImportAdvanced', { import: name, kind, division, firstLine, lastLine, registeredCount, occurTime })];
}

/** An import was committed, cancelled or failed. */
export function importEnded({ name, kind, state, division, committedCount }: Import, occurTime: Date): readonly Announcement[] {
  return [announce('heming.registry.v1.ImportEnded', { import: name, kind, state, division, committedCount, occurTime })];
}

function sentenceOf(reason: Reason, facts: Readonly<Record<string, string | number>>): string {
  return describeRefusal(loadContract(), refuse(reason, facts)).zh;
}
