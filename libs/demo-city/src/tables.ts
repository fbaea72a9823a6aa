import { formatArea } from '@heming/values';
import type { DemoCity, DemoNeighbourhood } from './demo-city.js';
import { developerOf } from './organisations.js';
import type { DemoHolding } from './titles.js';

/** Kinds of tables that the register takes in, in the order they must come. */
export const TABLE_KINDS = ['ORGANISATIONS', 'QUARTERS', 'BUILDINGS', 'UNITS', 'PERSONS', 'TITLES'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

type Row = readonly (string | number)[];

/** How large a piece of a table is, in characters. */
const PIECE_CHARACTERS = 64 * 1024;

const HEADERS: Readonly<Record<TableKind, Row>> = {
  ORGANISATIONS: ['统一社会信用代码', '名称', '类别', '登记区划代码', '住所'],
  QUARTERS: [
    ...[
      '小区编号',
      '小区名称',
      '所属社区代码',
      '地址',
      '管理方式',
      '总建筑面积(平方米)',
      '户数',
      '始建年份',
      '建成年份',
      '有电梯',
      '老旧小区',
    ],
    ...['规划车位数', '建成车位数', '建设单位统一社会信用代码'],
  ],
  BUILDINGS: ['小区编号', '幢号', '楼名', '用途', '地上层数', '地下层数', '单元数', '电梯数', '专有部分总面积', '竣工验收日期'],
  UNITS: [
    ...['小区编号', '幢号', '单元', '室号', '楼层', '用途', '登记面积', '测绘面积', '合同面积', '销售状态', '交付日期'],
    '不动产单元代码',
  ],
  PERSONS: ['证件类型', '证件号码', '姓名', '联系电话', '所属社区代码'],
  TITLES: [...['小区编号', '幢号', '单元', '室号', '权利人证件号码', '份额', '共有人代表证件号码', '起始日期', '产权依据'], '不动产权证号'],
};

/** The contract's words in the tables' Chinese. */
const WORDS: Readonly<Record<string, string>> = {
  PROPERTY_SERVICE_ENTERPRISE: '物业服务企业',
  DEVELOPER: '建设单位',
  OWNERS_COMMITTEE: '业主委员会',
  MARKET: '市场化服务',
  SELF: '业主自管',
  COMMUNITY_FALLBACK: '社区兜底',
  NONE: '无管理',
  RESIDENTIAL: '住宅',
  COMMERCIAL: '商业',
  PARKING_BUILDING: '车库',
  RESIDENCE: '住宅',
  SHOP: '商铺',
  PARKING: '车位',
  UNSOLD: '未售',
  SOLD_UNDELIVERED: '已售未交付',
  DELIVERED: '已交付',
  REGISTERED: '不动产登记',
  LAWFUL_POSSESSION: '合法占有',
  INHERITANCE: '继承或受遗赠',
};

/** Share of a building's area that is nobody's own: what is built is so many hundredths of what is owned. */
const BUILT_PER_OWNED = 122;

/** The table of a kind as CSV in UTF-8, piece by piece, in flat memory. */
export function* tableOf(city: DemoCity, kind: TableKind): Generator<string, void, undefined> {
  let piece = lineOf(HEADERS[kind]);
  for (const row of rowsOf(city, kind)) {
    piece += lineOf(row);
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function rowsOf(city: DemoCity, kind: TableKind): Iterable<Row> {
  return kind === 'ORGANISATIONS' ? organisationRows(city) : quarterwise(city, ROWS[kind]);
}

function* organisationRows(city: DemoCity): Generator<Row> {
  for (const { uscc, title, kind, division, address } of city.organisations()) yield [uscc, title, word(kind), division, address];
}

function* quarterwise(city: DemoCity, rows: (neighbourhood: DemoNeighbourhood, city: DemoCity) => readonly Row[]): Generator<Row> {
  for (const neighbourhood of city.neighbourhoods()) yield* rows(neighbourhood, city);
}

const ROWS: Readonly<Record<Exclude<TableKind, 'ORGANISATIONS'>, (neighbourhood: DemoNeighbourhood, city: DemoCity) => readonly Row[]>> = {
  QUARTERS: (neighbourhood) => [quarterRow(neighbourhood)],
  BUILDINGS: buildingRows,
  UNITS: unitRows,
  PERSONS: ({ quarter, people }, city) =>
    people.map((place) => {
      const { idNumber, fullName, phone } = city.person(quarter, place);
      return ['居民身份证', idNumber, fullName, phone, quarter.division];
    }),
  TITLES: titleRows,
};

function quarterRow({ quarter, buildings }: DemoNeighbourhood): Row {
  const owned = buildings.reduce((sum, { exclusiveAreaCenti }) => sum + exclusiveAreaCenti, 0);
  const { code, title, division, address, coverage, homes, builtFromYear, builtToYear, layout } = quarter;
  const lifts = buildings.some(({ elevatorCount }) => elevatorCount > 0);
  const built = formatArea(Math.floor((owned * BUILT_PER_OWNED) / 100));
  const facts = [built, homes, builtFromYear, builtToYear, yesOrNo(lifts), yesOrNo(layout.kind === 'OLD')];
  return [code, title, division, address, word(coverage), ...facts, layout.parkingBays, layout.parkingBays, developerOf(quarter).uscc];
}

function buildingRows({ quarter, buildings }: DemoNeighbourhood): readonly Row[] {
  return buildings.map((building) => [
    quarter.code,
    building.number,
    building.title,
    word(building.use === 'PARKING' ? 'PARKING_BUILDING' : building.use),
    building.floorsAboveCount,
    building.floorsBelowCount,
    building.entranceCount,
    building.elevatorCount,
    formatArea(building.exclusiveAreaCenti),
    building.completedOn,
  ]);
}

function unitRows({ quarter, buildings }: DemoNeighbourhood): readonly Row[] {
  return buildings.flatMap(({ number, units }) =>
    units.map((unit) => [
      ...[quarter.code, number, unit.entrance, unit.room, unit.floor, word(unit.use)],
      ...[unit.registeredAreaCenti, unit.surveyedAreaCenti, unit.contractAreaCenti].map((area) => (area === 0 ? '' : formatArea(area))),
      ...[word(unit.saleState), unit.deliveredOn, unit.realEstateUnitCode],
    ]),
  );
}

function titleRows({ quarter, titles }: DemoNeighbourhood, city: DemoCity): readonly Row[] {
  const numberOf = ({ owner }: DemoHolding): string => (typeof owner === 'string' ? owner : city.person(quarter, owner).idNumber);
  return titles.map(({ building, unit, fromDay, holdings }) => {
    const [first] = holdings;
    const shared = holdings.length > 1;
    const representative = holdings.find((holding) => holding.representative);
    return [
      ...[quarter.code, building, unit.entrance, unit.room, holdings.map(numberOf).join('、')],
      shared ? holdings.map(({ shareNum, shareDen }) => `${shareNum}/${shareDen}`).join('、') : '',
      shared && representative !== undefined ? numberOf(representative) : '',
      ...[fromDay, word(first?.basis ?? ''), first?.certificateNo ?? ''],
    ];
  });
}

function word(of: string): string {
  return WORDS[of] ?? of;
}

function yesOrNo(yes: boolean): string {
  return yes ? '是' : '否';
}

/** Nothing in these tables needs quotes. */
function lineOf(row: Row): string {
  return `${row.join(',')}\n`;
}
