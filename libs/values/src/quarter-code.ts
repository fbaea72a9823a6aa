import { divisionLevel } from './division-code.js';

const QUARTER = /^([A-Z]{2})-([0-9]{9})-([0-9]{4})$/;
const BUILDING = /^([A-Z]{2}-[0-9]{9}-[0-9]{4})-([0-9]{3})$/;
const UNIT = /^([A-Z]{2}-[0-9]{9}-[0-9]{4}-[0-9]{3})-([0-9]{2})-([0-9]{4})$/;

/** A quarter code, `PJ-211103016-0001`, taken apart. */
export interface QuarterCode {
  /** Two capital letters of the city: `PJ` is Panjin. */
  readonly city: string;
  /** Division code of the township, 9 digits. */
  readonly township: string;
  /** Running number within the township, 1 to 9999. */
  readonly sequence: number;
}

/** A building code, `PJ-211103016-0001-012`, taken apart. */
export interface BuildingCode {
  /** Code of its quarter. */
  readonly quarter: string;
  /** Building number (幢号), 3 digits. */
  readonly number: string;
}

/** A unit code, `PJ-211103016-0001-012-02-0301`, taken apart. */
export interface UnitCode {
  /** Code of its building. */
  readonly building: string;
  /** Entrance (单元), 2 digits. */
  readonly entrance: string;
  /** Room (室), 4 digits. */
  readonly room: string;
}

/** Takes a quarter code apart; undefined when it is none. */
export function parseQuarterCode(text: string): QuarterCode | undefined {
  const [, city = '', township = '', sequence = ''] = QUARTER.exec(text) ?? [];
  if (divisionLevel(township) !== 'TOWNSHIP' || Number(sequence) === 0) return undefined;
  return { city, township, sequence: Number(sequence) };
}

/** Writes a quarter code. @throws RangeError when a part is not what its field says */
export function formatQuarterCode({ city, township, sequence }: QuarterCode): string {
  return checked(`${city}-${township}-${String(sequence).padStart(4, '0')}`, parseQuarterCode);
}

/** Takes a building code apart; undefined when it is none. */
export function parseBuildingCode(text: string): BuildingCode | undefined {
  const [, quarter = '', number = ''] = BUILDING.exec(text) ?? [];
  return parseQuarterCode(quarter) && { quarter, number };
}

/** Writes a building code. @throws RangeError when a part is not what its field says */
export function formatBuildingCode({ quarter, number }: BuildingCode): string {
  return checked(`${quarter}-${number}`, parseBuildingCode);
}

/** Takes a unit code apart; undefined when it is none. */
export function parseUnitCode(text: string): UnitCode | undefined {
  const [, building = '', entrance = '', room = ''] = UNIT.exec(text) ?? [];
  return parseBuildingCode(building) && { building, entrance, room };
}

/** Writes a unit code. @throws RangeError when a part is not what its field says */
export function formatUnitCode({ building, entrance, room }: UnitCode): string {
  return checked(`${building}-${entrance}-${room}`, parseUnitCode);
}

function checked(code: string, parse: (text: string) => unknown): string {
  if (parse(code) === undefined) throw new RangeError(`${code} is not a code of the register`);
  return code;
}
