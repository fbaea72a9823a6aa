import {
  CASE_CATEGORY_WORDS,
  CASE_KIND_WORDS,
  CASE_URGENCY_WORDS,
  type CaseCategory,
  type CaseKind,
  type CaseUrgency,
} from '@heming/contracts/complaints/v1';
import { ROUTES } from './routing.js';

type Category = Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>;
type Kind = Exclude<CaseKind, 'KIND_UNSPECIFIED'>;

/** Columns of a table of work orders, each with the titles it goes by. */
export const HOTLINE_COLUMNS = {
  hotlineNumber: { titles: ['12345工单编号', '工单编号', '工单号', '热线编号'], required: true },
  category: { titles: ['诉求类别', '类别代码', '类别'], required: true },
  quarter: { titles: ['小区编号', '小区名称', '小区'], required: true },
  text: { titles: ['诉求内容', '工单内容', '内容'], required: true },
  title: { titles: ['标题', '工单标题'], required: false },
  kind: { titles: ['诉求类型', '工单类型'], required: false },
  place: { titles: ['具体位置', '事发地址', '地址'], required: false },
  urgency: { titles: ['紧急程度'], required: false },
  fullName: { titles: ['诉求人', '来电人', '姓名'], required: false },
  phone: { titles: ['联系电话', '来电号码', '电话'], required: false },
  confidential: { titles: ['是否保密', '保密'], required: false },
} as const;

/** A column of such a table. */
export type HotlineColumn = keyof typeof HOTLINE_COLUMNS;

/** What is wrong with a cell, as two sentences. */
export interface HotlineFault {
  readonly column: HotlineColumn;
  readonly zh: string;
  readonly en: string;
}

/** A work order of the hotline, read from a row. */
export interface HotlineOrder {
  readonly hotlineNumber: string;
  readonly kind: Kind;
  readonly category: Category;
  /** Code or title. */
  readonly quarter: string;
  readonly place: string;
  readonly title: string;
  readonly text: string;
  readonly urgency: Exclude<CaseUrgency, 'URGENCY_UNSPECIFIED'>;
  readonly disclosure: 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS';
  readonly fullName: string;
  readonly phone: string;
}

const [LEAST_TITLE, MOST_TITLE] = [2, 60];
const [LEAST_TEXT, MOST_TEXT] = [5, 2_000];
const [MOST_NAME, MOST_PLACE] = [60, 100];
/**
 * Reads a row. Who has no name or no telephone in it is anonymous, and neither is kept.
 * @returns the order, or all that is wrong with the row
 */
export function readHotlineRow(cells: Readonly<Record<HotlineColumn, string>>): HotlineOrder | readonly HotlineFault[] {
  const faults: HotlineFault[] = [];
  const cell = (column: HotlineColumn): string => cells[column].normalize('NFKC').trim();
  const wrong = (column: HotlineColumn, zh: string, en: string): void => void faults.push({ column, zh, en });
  const chosen = <V extends string>(column: HotlineColumn, words: Readonly<Record<string, V>>, fallback?: V): V | undefined => {
    const value = cell(column) === '' ? fallback : Object.hasOwn(words, cell(column)) ? words[cell(column)] : undefined;
    if (value === undefined) wrong(column, `“${cell(column)}”不是可用的值。`, `“${cell(column)}” is none of its values.`);
    return value;
  };

  const hotlineNumber = cell('hotlineNumber');
  if (!/^[0-9A-Za-z_-]{1,40}$/.test(hotlineNumber)) {
    wrong('hotlineNumber', '编号须为 1 至 40 位字母、数字或连字符。', 'A number has 1 to 40 letters, digits and hyphens.');
  }
  const category = chosen('category', CATEGORIES);
  const kind = chosen('kind', KINDS, 'COMPLAINT');
  const urgency = chosen('urgency', URGENCIES, 'NORMAL');
  const quarter = cell('quarter');
  if (quarter === '' || quarter.length > MOST_NAME)
    wrong('quarter', '请填写小区编号或小区名称。', 'Code or title of the quarter is missing.');
  const text = cells.text.trim();
  if (text.length < LEAST_TEXT || text.length > MOST_TEXT) {
    wrong('text', `内容须为 ${LEAST_TEXT} 至 ${MOST_TEXT} 字。`, `The text has ${LEAST_TEXT} to ${MOST_TEXT} characters.`);
  }
  const title = [...(cell('title') === '' ? text.replaceAll(/\s+/g, ' ') : cell('title'))].slice(0, MOST_TITLE).join('');
  if (cell('title') !== '' && title.length < LEAST_TITLE) {
    wrong('title', `标题至少 ${LEAST_TITLE} 字。`, `A title has at least ${LEAST_TITLE} characters.`);
  }
  const [fullName, phone] = [cell('fullName'), cell('phone').replaceAll(/[\s()]/g, '')];
  if (fullName.length > MOST_NAME) wrong('fullName', `姓名最多 ${MOST_NAME} 字。`, `A name has at most ${MOST_NAME} characters.`);
  if (phone !== '' && !/^[0-9+-]{5,20}$/.test(phone)) wrong('phone', '联系电话格式不正确。', 'The telephone is not well-formed.');
  const disclosure = chosen('confidential', { 是: 'CONFIDENTIAL', 否: 'NAMED' } as const, 'NAMED');
  if (faults.length > 0 || !category || !kind || !urgency || !disclosure) return faults;

  const reachable = fullName !== '' && phone !== '';
  return {
    ...{ hotlineNumber, category, kind, urgency, quarter, text, title, place: cell('place').slice(0, MOST_PLACE) },
    disclosure: reachable ? disclosure : 'ANONYMOUS',
    fullName: reachable ? fullName : '',
    phone: reachable ? phone : '',
  };
}

/** Values by their Chinese words; what is not stated has none. */
function byWord<V extends string>(words: Readonly<Record<string, string>>): Readonly<Record<string, V>> {
  const entries = Object.entries(words).filter(([, word]) => word !== '');
  return Object.fromEntries(entries.map(([value, word]) => [word, value as V]));
}

/** Kinds by word, those of the hotline among them. */
const KINDS: Readonly<Record<string, Kind>> = { ...byWord<Kind>(CASE_KIND_WORDS), 求助: 'COMPLAINT', 举报: 'COMPLAINT', 感谢: 'PRAISE' };
const URGENCIES = byWord<HotlineOrder['urgency']>(CASE_URGENCY_WORDS);
/** Categories by word and by public number. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  ...byWord<Category>(CASE_CATEGORY_WORDS),
  ...Object.fromEntries(Object.entries(ROUTES).map(([category, { code }]) => [code, category as Category])),
};
