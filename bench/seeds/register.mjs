import { usccCheck } from '@heming/values';

/** The county that everything lies in. */
export const COUNTY = '211103';
/** A development principal of its bureau. */
export const COUNTY_TOKEN = `dev-county-${COUNTY}`;

const UNITS_PER_FLOOR = 4;
const FLOORS = 25;
const ENTRANCES = 2;
/** Units of a building as `unitRows` makes them. */
export const UNITS_PER_BUILDING = UNITS_PER_FLOOR * FLOORS * ENTRANCES;

const number = (value, width) => String(value).padStart(width, '0');

/**
 * A quarter as it is registered.
 * @param {number} index from 0
 * @param {readonly string[]} communities codes, 12 digits, of different townships
 */
export function quarter(index, communities) {
  const community = communities[index % communities.length];
  const sequence = Math.floor(index / communities.length) + 1;
  return {
    code: `PJ-${community.slice(0, 9)}-${number(sequence, 4)}`,
    title: `鹤鸣花园${index + 1}期`,
    division: `divisions/${community}`,
    address: `盘锦市兴隆台区鹤乡路${index + 1}号`,
    coverage: 'MARKET',
    buildingAreaCenti: String(12_345_600 + index),
    householdCount: 600 + (index % 1_400),
    builtFromYear: 1998 + (index % 20),
    builtToYear: 2000 + (index % 20),
    hasElevator: index % 2 === 0,
    oldQuarter: index % 5 === 0,
    parkingPlannedCount: 400 + (index % 300),
    parkingBuiltCount: 380 + (index % 300),
  };
}

/** A building as it is registered. @param {number} index from 0, at most 998 */
export function building(index) {
  return {
    number: number(index + 1, 3),
    title: `${index + 1}号楼`,
    use: 'RESIDENTIAL',
    floorsAboveCount: FLOORS,
    floorsBelowCount: 2,
    entranceCount: ENTRANCES,
    elevatorCount: 2,
    exclusiveAreaCenti: '1800000',
    completedOn: '2012-10-31',
  };
}

const HEADER = '小区编号,幢号,单元,室号,楼层,用途,登记面积,测绘面积,合同面积,销售状态,交付日期';

/**
 * A table of units, as a county bureau would upload it: every unit of some buildings, in their order.
 * @param {string} quarterCode
 * @param {number} firstBuilding index from 0
 * @param {number} buildings how many
 * @returns {{ bytes: Buffer, rows: number }} UTF-8 with a byte order mark, as spreadsheets write it
 */
export function unitTable(quarterCode, firstBuilding, buildings) {
  const lines = [HEADER];
  for (let at = firstBuilding; at < firstBuilding + buildings; at++) {
    for (let unit = 0; unit < UNITS_PER_BUILDING; unit++) lines.push(unitRow(quarterCode, number(at + 1, 3), unit));
  }
  return { bytes: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`), rows: lines.length - 1 };
}

function unitRow(quarterCode, buildingNumber, index) {
  const entrance = number((index % ENTRANCES) + 1, 2);
  const floor = (Math.floor(index / ENTRANCES) % FLOORS) + 1;
  const room = number(floor, 2) + number(Math.floor(index / (ENTRANCES * FLOORS)) + 1, 2);
  const area = (60 + (index % 90) + 0.25).toFixed(2);
  return `${quarterCode},${buildingNumber},${entrance},${room},${floor},住宅,${area},${area},,已交付,2013-06-30`;
}

/** An organisation as it is registered; its unified social credit code checks. @param {number} index from 0 */
export function organisation(index) {
  const body = `91211103${number(index, 9)}`;
  return {
    uscc: `${body}${usccCheck(body)}`,
    title: `盘锦鹤乡物业服务有限公司第${index + 1}分公司`,
    kind: 'PROPERTY_SERVICE_ENTERPRISE',
    division: `divisions/${COUNTY}`,
    address: `盘锦市兴隆台区石油大街${index + 1}号`,
  };
}
