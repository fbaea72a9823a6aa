import {
  CASE_CATEGORY_WORDS,
  CASE_CHANNEL_WORDS,
  CASE_FAULT_WORDS,
  CASE_KIND_WORDS,
  CASE_OUTCOME_WORDS,
  CASE_STATE_WORDS,
  CASE_URGENCY_WORDS,
  HANDLER_BODY_WORDS,
} from '@heming/contracts/complaints/v1';
import type { TableCell } from '@heming/documents';
import { calendarDateOf } from '@heming/values';
import type { Case } from './domain/case.js';
import { ROUTES } from './domain/routing.js';

/** What a column of a table that goes out has in its cells. */
type Column = readonly [title: string, cell: (found: Case) => TableCell];

const ABOUT: readonly Column[] = [
  ['工单编号', ({ number }) => number],
  ['诉求类型', ({ kind }) => CASE_KIND_WORDS[kind]],
  ['类别代码', ({ category }) => ROUTES[category].code],
  ['诉求类别', ({ category }) => CASE_CATEGORY_WORDS[category]],
];

/** No name, no telephone, no home and no text of a reporter: an export leaves the system. */
const CASES: readonly Column[] = [
  ...ABOUT,
  ['受理渠道', ({ channel }) => CASE_CHANNEL_WORDS[channel]],
  ['状态', ({ state }) => CASE_STATE_WORDS[state]],
  ['紧急程度', ({ urgency }) => CASE_URGENCY_WORDS[urgency]],
  ['小区编号', ({ quarter }) => quarter.slice('quarters/'.length)],
  ['小区名称', ({ quarterTitle }) => quarterTitle],
  ['社区代码', ({ division }) => division],
  ['诉求人数', ({ reporterCount }) => reporterCount],
  ['主办', ({ lead }) => (lead === undefined ? '' : HANDLER_BODY_WORDS[lead.body])],
  ['主办单位', ({ lead }) => (lead === undefined ? '' : lastPart(lead.organisation === '' ? lead.division : lead.organisation))],
  ['提交日期', ({ createTime }) => calendarDateOf(createTime)],
  ['受理日期', ({ acceptTime }) => dayOf(acceptTime)],
  ['答复期限', ({ replyDueDate }) => replyDueDate],
  ['答复日期', ({ replyTime }) => dayOf(replyTime)],
  ['首次答复按期', ({ onTime }) => (onTime === undefined ? '' : yesOrNo(onTime))],
  ['延期次数', ({ extensions }) => extensions.filter(({ state }) => state === 'GRANTED').length],
  ['重办次数', ({ reopenCount }) => reopenCount],
  ['催办次数', ({ urgeCount }) => urgeCount],
  ['是否解决', ({ verdict }) => (verdict === undefined ? '' : yesOrNo(verdict.solved))],
  ['服务态度', ({ verdict }) => (verdict === undefined || verdict.attitude === 0 ? '' : verdict.attitude)],
  ['办结结果', ({ outcome }) => CASE_OUTCOME_WORDS[outcome]],
  ['责任认定', ({ fault }) => CASE_FAULT_WORDS[fault]],
  ['办结日期', ({ closeTime }) => dayOf(closeTime)],
];

/** What the hotline is told: the answer is written to whoever called it. */
const HOTLINE_REPLIES: readonly Column[] = [
  ['12345工单编号', ({ hotlineNumber }) => hotlineNumber ?? ''],
  ...ABOUT,
  ['小区名称', ({ quarterTitle }) => quarterTitle],
  ['状态', ({ state }) => CASE_STATE_WORDS[state]],
  ['答复日期', ({ replyTime }) => dayOf(replyTime)],
  ['答复期限', ({ replyDueDate }) => replyDueDate],
  ['答复内容', ({ reply }) => reply],
  ['是否解决', ({ verdict }) => (verdict === undefined ? '' : yesOrNo(verdict.solved))],
  ['办结结果', ({ outcome }) => CASE_OUTCOME_WORDS[outcome]],
];

const COLUMNS = { CASES, HOTLINE_REPLIES } as const;

/** A table of cases that goes out. */
export type CaseTable = keyof typeof COLUMNS;

/** Titles of the columns of a table. */
export function headerOf(table: CaseTable): readonly string[] {
  return COLUMNS[table].map(([title]) => title);
}

/** A case as a row of a table. */
export function rowOf(table: CaseTable, found: Case): readonly TableCell[] {
  return COLUMNS[table].map(([, cell]) => cell(found));
}

const dayOf = (moment: Date | undefined): string => (moment === undefined ? '' : calendarDateOf(moment));
const yesOrNo = (held: boolean): string => (held ? '是' : '否');
const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
