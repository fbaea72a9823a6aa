import { BUILDING_USE_WORDS, QUARTER_COVERAGE_WORDS, UNIT_SALE_STATE_WORDS, UNIT_USE_WORDS } from '@heming/contracts/registry/v1';
import { communityCode, count, day, digits, notation, quarterCode, squareMetres, text, wordOf, yesOrNo, type Columns } from './column.js';
import * as cell from './import-cells.js';
import { lastPartOf } from './names.js';
import type { BuildingRow, QuarterRow, UnitRow } from './rows.js';

/** An organisation stands in a table by its USCC. */
const organisation = notation('18 位统一社会信用代码', cell.organisation, lastPartOf);

const areaTitles = (zh: string): readonly [string, ...string[]] => [zh, `${zh}(平方米)`, `${zh}(㎡)`];

/** Columns of quarters, in the order of the template. */
export const QUARTER_COLUMNS: Columns<QuarterRow> = {
  code: quarterCode('code', ['小区编号'], 'PJ-211103016-0001', 'required'),
  title: text('title', ['小区名称'], '鹤翔花园', 'required'),
  division: communityCode('division', ['所属社区代码', '所属社区'], '211103016001', 'required'),
  address: text('address', ['地址'], '石油大街100号'),
  coverage: wordOf(QUARTER_COVERAGE_WORDS, 'COVERAGE_UNSPECIFIED')('coverage', ['管理方式'], '市场化服务'),
  buildingAreaCenti: squareMetres('building area', ['总建筑面积(平方米)', '总建筑面积', '总建筑面积(㎡)'], '34002.00'),
  householdCount: count('household count', ['户数'], '320'),
  builtFromYear: count('built from year', ['始建年份'], '2017'),
  builtToYear: count('built to year', ['建成年份'], '2019'),
  hasElevator: yesOrNo('has elevator', ['有电梯'], '是'),
  oldQuarter: yesOrNo('old quarter', ['老旧小区'], '否'),
  parkingPlannedCount: count('parking planned count', ['规划车位数'], '320'),
  parkingBuiltCount: count('parking built count', ['建成车位数'], '320'),
  developer: organisation('developer', ['建设单位统一社会信用代码', '建设单位'], ''),
};

/** Columns of buildings, in the order of the template. */
export const BUILDING_COLUMNS: Columns<BuildingRow> = {
  quarter: quarterCode('quarter', ['小区编号'], 'PJ-211103016-0001', 'required'),
  number: digits(3)('number', ['幢号'], '001', 'required'),
  title: text('title', ['楼名'], '1号楼'),
  use: wordOf(BUILDING_USE_WORDS, 'USE_UNSPECIFIED')('use', ['用途'], '住宅', 'required'),
  floorsAboveCount: count('floors above count', ['地上层数'], '10'),
  floorsBelowCount: count('floors below count', ['地下层数'], '1'),
  entranceCount: count('entrance count', ['单元数'], '2'),
  elevatorCount: count('elevator count', ['电梯数'], '2'),
  exclusiveAreaCenti: squareMetres('exclusive area', areaTitles('专有部分总面积'), '3944.84'),
  completedOn: day('completed on', ['竣工验收日期'], '2019-05-20'),
};

/** Columns of units, in the order of the template. */
export const UNIT_COLUMNS: Columns<UnitRow> = {
  quarter: quarterCode('quarter', ['小区编号'], 'PJ-211103016-0001', 'required'),
  building: digits(3)('building', ['幢号'], '001', 'required'),
  entrance: digits(2)('entrance', ['单元', '单元号'], '01', 'required'),
  room: digits(4)('room', ['室号', '房号'], '0101', 'required'),
  floor: count('floor', ['楼层'], '1'),
  use: wordOf(UNIT_USE_WORDS, 'USE_UNSPECIFIED')('use', ['用途'], '住宅', 'required'),
  registeredAreaCenti: squareMetres('registered area', areaTitles('登记面积'), '128.33'),
  surveyedAreaCenti: squareMetres('surveyed area', areaTitles('测绘面积'), ''),
  contractAreaCenti: squareMetres('contract area', areaTitles('合同面积'), ''),
  saleState: wordOf(UNIT_SALE_STATE_WORDS, 'SALE_STATE_UNSPECIFIED')('sale state', ['销售状态'], '已交付'),
  deliveredOn: day('delivered on', ['交付日期'], '2019-06-30'),
  realEstateUnitCode: notation('28 位不动产单元代码', cell.realEstateUnitCode)('real estate unit code', ['不动产单元代码'], ''),
};
