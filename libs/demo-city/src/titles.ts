import { buildingsOf, type DemoBuilding, type DemoUnit } from './buildings.js';
import { dayOf, LATEST_DAY } from './dates.js';
import { FACES } from './faces.js';
import { Lots } from './lots.js';
import { developerOf } from './organisations.js';
import type { DemoQuarter } from './quarters.js';

/** A share of a unit. */
export interface DemoHolding {
  /** Place of the person among those of the quarter, or the code of an organisation. */
  readonly owner: number | string;
  readonly shareNum: number;
  readonly shareDen: number;
  readonly basis: 'REGISTERED' | 'INHERITANCE' | 'LAWFUL_POSSESSION';
  /** Empty when there is none. */
  readonly certificateNo: string;
  /** Exactly one of the holdings of a unit. */
  readonly representative: boolean;
}

/** Who owns a unit that was handed over. */
export interface DemoTitle {
  readonly building: string;
  readonly unit: DemoUnit;
  readonly fromDay: string;
  readonly holdings: readonly DemoHolding[];
}

/** That somebody rents a unit. */
export interface DemoOccupancy {
  readonly building: string;
  readonly unit: DemoUnit;
  /** Place of the person among those of the quarter. */
  readonly person: number;
  readonly fromDay: string;
}

/** How a unit is owned. */
type Form = 'SOLE' | 'COUPLE' | 'UNEQUAL' | 'HEIRS' | 'NEIGHBOUR' | 'DEVELOPER';

/** Every so many units, one is its owner's alone, who may own some of those after it, too. */
const GROUP = 40;
/** Units of the first quarter that one person owns. */
const OWNED_TOGETHER = [0, 1, 2];

/** The titles of a quarter: one for each unit handed over. */
export function titlesOf(seed: number, quarter: DemoQuarter, buildings = buildingsOf(seed, quarter)): readonly DemoTitle[] {
  const homes = buildings.flatMap(({ units }) => units).filter(({ use, saleState }) => use === 'RESIDENCE' && saleState === 'DELIVERED');
  const homeSerials = new Set(homes.map(({ serial }) => serial));
  return delivered(buildings).map(({ number, unit }) => {
    const lots = new Lots(seed, `title ${quarter.index}.${unit.serial}`);
    const neighbour = neighbourOf(unit, lots, homes.length, homeSerials);
    const form = quarter.index === 0 ? firstForm(unit) : drawForm(lots, unit, quarter, neighbour !== undefined);
    const holdings = holdingsOf(form, { quarter, unit, neighbour: quarter.index === 0 ? firstNeighbour(unit) : (neighbour ?? 0) });
    const late = form === 'HEIRS' && quarter.builtToYear < 2019;
    return { building: number, unit, fromDay: late ? dayOf(2019, lots.below(336)) : unit.deliveredOn, holdings };
  });
}

/** Who rents in a quarter: one in thirty homes handed over. */
export function occupanciesOf(seed: number, quarter: DemoQuarter, buildings = buildingsOf(seed, quarter)): readonly DemoOccupancy[] {
  return delivered(buildings).flatMap(({ number, unit }) => {
    const lots = new Lots(seed, `occupancy ${quarter.index}.${unit.serial}`);
    if (unit.use !== 'RESIDENCE' || lots.below(30) !== 0) return [];
    const fromDay = dayOf(2020, lots.below(280));
    return [{ building: number, unit, person: 4 * unit.serial + 3, fromDay: fromDay < unit.deliveredOn ? LATEST_DAY : fromDay }];
  });
}

function delivered(buildings: readonly DemoBuilding[]): readonly { readonly number: string; readonly unit: DemoUnit }[] {
  return buildings.flatMap(({ number, units }) =>
    units.filter(({ saleState }) => saleState === 'DELIVERED').map((unit) => ({ number, unit })),
  );
}

/** In the first quarter every home has an owner of its own, but for three; parking bays belong to people with homes. */
function firstForm({ serial, use }: DemoUnit): Form {
  return use === 'PARKING' || OWNED_TOGETHER.includes(serial) ? 'NEIGHBOUR' : 'SOLE';
}

function firstNeighbour({ use, room }: DemoUnit): number {
  return use === 'PARKING' ? 3 + Number(room) : 0;
}

/** Somebody in the same quarter who may own this unit, too: by the serial of his home. */
function neighbourOf({ serial, use }: DemoUnit, lots: Lots, homes: number, homeSerials: ReadonlySet<number>): number | undefined {
  const drawn = use === 'RESIDENCE' ? serial - (serial % GROUP) : GROUP * lots.below(Math.max(1, Math.floor(homes / GROUP)));
  return drawn !== serial && homeSerials.has(drawn) ? drawn : undefined;
}

function drawForm(lots: Lots, { serial, use }: DemoUnit, { index }: DemoQuarter, hasNeighbour: boolean): Form {
  if (use === 'RESIDENCE' && (serial % GROUP === 0 || isFace(index, serial))) return 'SOLE';
  const drawn = lots.below(100);
  if (use === 'SHOP' && drawn < 25) return 'DEVELOPER';
  if (hasNeighbour && drawn < (use === 'RESIDENCE' ? 4 : 60)) return 'NEIGHBOUR';
  if (use !== 'RESIDENCE' || drawn < 64) return 'SOLE';
  if (drawn < 90) return 'COUPLE';
  return drawn < 95 ? 'UNEQUAL' : 'HEIRS';
}

function isFace(quarter: number, serial: number): boolean {
  return Object.values(FACES).some((face) => face.quarter === quarter && face.place === 4 * serial);
}

const SHARES: Readonly<Record<Exclude<Form, 'DEVELOPER'>, readonly (readonly [num: number, den: number])[]>> = {
  SOLE: [[1, 1]],
  NEIGHBOUR: [[1, 1]],
  COUPLE: [
    [1, 2],
    [1, 2],
  ],
  UNEQUAL: [
    [3, 5],
    [2, 5],
  ],
  HEIRS: [
    [1, 3],
    [1, 3],
    [1, 3],
  ],
};

function holdingsOf(
  form: Form,
  { quarter, unit, neighbour }: { readonly quarter: DemoQuarter; readonly unit: DemoUnit; readonly neighbour: number },
): readonly DemoHolding[] {
  const parking = unit.use === 'PARKING';
  const certificateNo = parking ? '' : `示例(${unit.deliveredOn.slice(0, 4)})第${quarter.index + 1}-${unit.serial + 1}号`;
  if (form === 'DEVELOPER') {
    return [{ owner: developerOf(quarter).uscc, shareNum: 1, shareDen: 1, basis: 'REGISTERED', certificateNo, representative: true }];
  }
  const basis = parking ? 'LAWFUL_POSSESSION' : form === 'HEIRS' ? 'INHERITANCE' : 'REGISTERED';
  const first = 4 * (form === 'NEIGHBOUR' ? neighbour : unit.serial);
  return SHARES[form].map(([shareNum, shareDen], at) => {
    return { owner: first + at, shareNum, shareDen, basis, certificateNo, representative: at === 0 };
  });
}
