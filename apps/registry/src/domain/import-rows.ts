import type { BuildingUse, QuarterCoverage, UnitSaleState, UnitUse } from '@heming/contracts/registry/v1';
import type { BuildingFacts } from './building.js';
import * as cell from './import-cells.js';
import type { RowKind } from './import.js';
import type { QuarterFacts } from './quarter.js';
import type { UnitFacts } from './unit.js';

/** A column of a table that is imported. */
export interface Column<V> {
  /** Title in the template, then other titles it goes by. */
  readonly zh: readonly [string, ...string[]];
  /** The same in English; the field's name in the contract is always one of them. */
  readonly en: string;
  /** Whether a table without the column is refused. Whether a cell may be empty, the field rules of the contract say. */
  readonly required: boolean;
  /** What an empty cell means. */
  readonly blank: V;
  readonly read: cell.CellReader<V>;
}

/** One column per field of a row. */
export type Columns<R> = { readonly [K in keyof R & string]: Column<R[K]> };

/** What a row says of a quarter. */
export type QuarterRow = Omit<QuarterFacts, 'initials'>;

/** What a row says of a building. */
export interface BuildingRow extends BuildingFacts {
  /** Code of its quarter. */
  readonly quarter: string;
}

/** What a row says of a unit. */
export interface UnitRow extends UnitFacts {
  /** Code of its quarter. */
  readonly quarter: string;
  /** Number of its building, 3 digits. */
  readonly building: string;
}

/** What a row says, by the kind of table. */
export interface Rows {
  readonly QUARTERS: QuarterRow;
  readonly BUILDINGS: BuildingRow;
  readonly UNITS: UnitRow;
}

const COVERAGES: Readonly<Record<Exclude<QuarterCoverage, 'COVERAGE_UNSPECIFIED'>, string>> = {
  MARKET: '市场化服务',
  SELF: '业主自管',
  COMMUNITY_FALLBACK: '社区兜底',
  NONE: '无管理',
};

const BUILDING_USES: Readonly<Record<Exclude<BuildingUse, 'USE_UNSPECIFIED'>, string>> = {
  RESIDENTIAL: '住宅',
  COMMERCIAL: '商业',
  MIXED: '商住',
  PARKING: '车库',
  SERVICE: '配套',
};

const UNIT_USES: Readonly<Record<Exclude<UnitUse, 'USE_UNSPECIFIED'>, string>> = {
  RESIDENCE: '住宅',
  SHOP: '商铺',
  OFFICE: '办公',
  PARKING: '车位',
  STORAGE: '储藏室',
  OTHER: '其他',
};

const SALE_STATES: Readonly<Record<Exclude<UnitSaleState, 'SALE_STATE_UNSPECIFIED'>, string>> = {
  UNSOLD: '未售',
  SOLD_UNDELIVERED: '已售未交付',
  DELIVERED: '已交付',
};

const count = (en: string, ...zh: readonly [string, ...string[]]): Column<number> => ({
  zh,
  en,
  required: false,
  blank: 0,
  read: cell.wholeNumber,
});

const squareMetres = (en: string, zh: string): Column<number> => ({
  zh: [zh, `${zh}(平方米)`, `${zh}(㎡)`],
  en,
  required: false,
  blank: 0,
  read: cell.area,
});

const optionalText = (en: string, ...zh: readonly [string, ...string[]]): Column<string> => ({
  zh,
  en,
  required: false,
  blank: '',
  read: cell.text,
});

const optionalDay = (en: string, ...zh: readonly [string, ...string[]]): Column<string> => ({
  zh,
  en,
  required: false,
  blank: '',
  read: cell.day,
});

const yesOrNo = (en: string, ...zh: readonly [string, ...string[]]): Column<boolean> => ({
  zh,
  en,
  required: false,
  blank: false,
  read: cell.yesOrNo,
});

const ofQuarter: Column<string> = { zh: ['小区编号'], en: 'quarter', required: true, blank: '', read: cell.quarterCode };

/** The columns of each kind of table, in the order of the template. */
export const COLUMNS: { readonly [K in RowKind]: Columns<Rows[K]> } = {
  QUARTERS: {
    code: { zh: ['小区编号'], en: 'code', required: true, blank: '', read: cell.quarterCode },
    title: { zh: ['小区名称'], en: 'title', required: true, blank: '', read: cell.text },
    division: { zh: ['所属社区代码', '所属社区'], en: 'division', required: true, blank: '', read: cell.communityCode },
    address: optionalText('address', '地址'),
    coverage: { zh: ['管理方式'], en: 'coverage', required: false, blank: 'COVERAGE_UNSPECIFIED', read: cell.wordOf(COVERAGES) },
    buildingAreaCenti: { ...squareMetres('building area', '总建筑面积'), zh: ['总建筑面积(平方米)', '总建筑面积', '总建筑面积(㎡)'] },
    householdCount: count('household count', '户数'),
    builtFromYear: count('built from year', '始建年份'),
    builtToYear: count('built to year', '建成年份'),
    hasElevator: yesOrNo('has elevator', '有电梯'),
    oldQuarter: yesOrNo('old quarter', '老旧小区'),
    parkingPlannedCount: count('parking planned count', '规划车位数'),
    parkingBuiltCount: count('parking built count', '建成车位数'),
    developer: { zh: ['建设单位统一社会信用代码', '建设单位'], en: 'developer', required: false, blank: '', read: cell.organisation },
  },
  BUILDINGS: {
    quarter: ofQuarter,
    number: { zh: ['幢号'], en: 'number', required: true, blank: '', read: cell.digits(3) },
    title: optionalText('title', '楼名'),
    use: { zh: ['用途'], en: 'use', required: true, blank: 'USE_UNSPECIFIED', read: cell.wordOf(BUILDING_USES) },
    floorsAboveCount: count('floors above count', '地上层数'),
    floorsBelowCount: count('floors below count', '地下层数'),
    entranceCount: count('entrance count', '单元数'),
    elevatorCount: count('elevator count', '电梯数'),
    exclusiveAreaCenti: squareMetres('exclusive area', '专有部分总面积'),
    completedOn: optionalDay('completed on', '竣工验收日期'),
  },
  UNITS: {
    quarter: ofQuarter,
    building: { zh: ['幢号'], en: 'building', required: true, blank: '', read: cell.digits(3) },
    entrance: { zh: ['单元', '单元号'], en: 'entrance', required: true, blank: '', read: cell.digits(2) },
    room: { zh: ['室号', '房号'], en: 'room', required: true, blank: '', read: cell.digits(4) },
    floor: count('floor', '楼层'),
    use: { zh: ['用途'], en: 'use', required: true, blank: 'USE_UNSPECIFIED', read: cell.wordOf(UNIT_USES) },
    registeredAreaCenti: squareMetres('registered area', '登记面积'),
    surveyedAreaCenti: squareMetres('surveyed area', '测绘面积'),
    contractAreaCenti: squareMetres('contract area', '合同面积'),
    saleState: { zh: ['销售状态'], en: 'sale state', required: false, blank: 'SALE_STATE_UNSPECIFIED', read: cell.wordOf(SALE_STATES) },
    deliveredOn: optionalDay('delivered on', '交付日期'),
    realEstateUnitCode: { zh: ['不动产单元代码'], en: 'real estate unit code', required: false, blank: '', read: cell.realEstateUnitCode },
  },
};

/** A row as it was read: blank where a cell is empty or not what its column wants. */
export interface ReadRow<K extends RowKind> {
  readonly kind: K;
  readonly values: Rows[K];
  /** Columns whose cell is not what they want. */
  readonly unread: readonly (keyof Rows[K] & string)[];
}

/** Reads the cells of a row, all of them, whatever is wrong with some. @param cells texts by field; absent ones are empty */
export function readRow<K extends RowKind>(kind: K, cells: Readonly<Record<string, string>>): ReadRow<K> {
  const columns: Readonly<Record<string, Column<unknown>>> = COLUMNS[kind];
  const values: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const field of Object.keys(columns)) {
    const { blank, read } = columns[field] as Column<unknown>;
    const found = (cells[field] ?? '').trim();
    const value = found === '' ? blank : read(found);
    if (value === undefined) unread.push(field);
    values[field] = value ?? blank;
  }
  return { kind, values: values as unknown as Rows[K], unread: unread as (keyof Rows[K] & string)[] };
}

/** Chinese and English title of a column; empty for none, when the row as a whole is meant. */
export function columnTitles(kind: RowKind, field: string): { readonly zh: string; readonly en: string } {
  const column = (COLUMNS[kind] as Readonly<Record<string, Column<unknown>>>)[field];
  return { zh: column?.zh[0] ?? '', en: column?.en ?? '' };
}
