import * as cell from './import-cells.js';
import type { Cell } from './table-piece.js';

/** Title of a column in the template, then other titles it goes by. */
export type Titles = readonly [string, ...string[]];

/** A column of a table that comes in or goes out. */
export interface Column<V> {
  readonly zh: Titles;
  /** The same in English; the field's name in the contract is always one of them. */
  readonly en: string;
  /** Whether a table without the column is refused. Whether a cell may be empty, the field rules of the contract say. */
  readonly required: boolean;
  /** What an empty cell means. */
  readonly blank: V;
  readonly read: cell.CellReader<V>;
  /** The cell that is read as the value; empty for the blank. */
  readonly write: (value: V) => Cell;
  /** What people write in it, in Chinese. */
  readonly format: string;
  /** The only words it takes, if it takes but some. */
  readonly words?: readonly string[];
  /** A text that is right; empty where a template leaves the cell empty. */
  readonly example: string;
  /** What may be shown of its cells, where they hold personal data. */
  readonly mask?: (text: string) => string;
}

/** One column per field of a row. */
export type Columns<R> = { readonly [K in keyof R & string]: Column<R[K]> };

/** What columns with the same kind of value have in common. */
type Form<V> = Pick<Column<V>, 'blank' | 'read' | 'write' | 'format' | 'words'>;

/** What a column has by itself: English title, Chinese ones, an example, and whether a table must have it. */
type Own = readonly [en: string, zh: Titles, example: string, required?: 'required'];

const asItIs = (text: string): string => text;

const columnsOf =
  <V>(form: Form<V>) =>
  (...[en, zh, example, required]: Own): Column<V> => ({ ...form, en, zh, example, required: required === 'required' });

/** Columns of texts in one notation. */
export const notation = (format: string, read: cell.CellReader<string>, write: (value: string) => string = asItIs) =>
  columnsOf<string>({ blank: '', read, write, format });

/** Columns of any text. */
export const text = notation('文字', cell.text);

/** Columns of days; a spreadsheet's own dates are read, too. */
export const day = notation('日期，如 2020-06-22', cell.day);

/** Columns of quarter codes. */
export const quarterCode = notation('小区编号，如 PJ-211103016-0001', cell.quarterCode);

/** Columns of communities. */
export const communityCode = notation('12 位社区代码', cell.communityCode);

/** Columns of numbers of a fixed width; zeros in front may be left out. */
export const digits = (width: number) => notation(`${width} 位数字，前面的 0 可省略`, cell.digits(width));

/** Columns of whole numbers; 0 is blank. */
export const count = columnsOf<number>({
  blank: 0,
  read: cell.wholeNumber,
  write: (value) => (value === 0 ? '' : value),
  format: '整数',
});

/** Columns of square metres; 0 is blank. */
export const squareMetres = columnsOf<number>({
  blank: 0,
  read: cell.area,
  write: (value) => (value === 0 ? '' : value / 100),
  format: '平方米，至多两位小数',
});

/** Columns of yes and no. */
export const yesOrNo = columnsOf<boolean>({
  blank: false,
  read: cell.yesOrNo,
  write: (value) => (value ? '是' : '否'),
  format: '是或否',
  words: ['是', '否'],
});

/** Columns of the words of an enum. @param words Chinese ones by the contract's; the blank has none */
export const wordOf = <W extends string>(words: Readonly<Record<W, string>>, blank: NoInfer<W>) => {
  const stated = Object.fromEntries(Object.entries<string>(words).filter(([word]) => word !== blank)) as Readonly<Record<W, string>>;
  return columnsOf<W>({
    blank,
    read: cell.wordOf(stated),
    write: (value) => words[value],
    format: '从下拉列表中选择',
    words: Object.values(stated),
  });
};

/** Columns of lists in one cell, as `read` and `write` have them. */
export const list = <V>(format: string, read: cell.CellReader<readonly V[]>, write: (value: V) => string) =>
  columnsOf<readonly V[]>({ blank: [], read, write: (values) => values.map(write).join('、'), format });

/** A column whose cells are shown masked. */
export function personal<V>(column: Column<V>, mask: (text: string) => string): Column<V> {
  return { ...column, mask };
}
