import { dayOf } from './dates.js';
import { FIRST_UNSOLD_HOMES, type HouseForm } from './layout.js';
import { Lots } from './lots.js';
import type { DemoQuarter } from './quarters.js';

/** What a unit may be used for, in the contract's words, as far as the demonstration has it. */
export type UnitUse = 'RESIDENCE' | 'SHOP' | 'PARKING';
export type SaleState = 'UNSOLD' | 'SOLD_UNDELIVERED' | 'DELIVERED';

/** An exclusive unit. Areas are hundredths of a square metre; 0 for none. */
export interface DemoUnit {
  /** Its place in the quarter, from 0. */
  readonly serial: number;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number;
  readonly use: UnitUse;
  readonly registeredAreaCenti: number;
  readonly surveyedAreaCenti: number;
  readonly contractAreaCenti: number;
  readonly saleState: SaleState;
  /** Empty until handed over. */
  readonly deliveredOn: string;
  /** Empty until registered. */
  readonly realEstateUnitCode: string;
}

/** A building with its units. */
export interface DemoBuilding {
  /** 3 digits. */
  readonly number: string;
  readonly title: string;
  readonly use: 'RESIDENTIAL' | 'COMMERCIAL' | 'PARKING';
  readonly floorsAboveCount: number;
  readonly floorsBelowCount: number;
  readonly entranceCount: number;
  readonly elevatorCount: number;
  /** As recorded: the sum of its units but where the quarter shows a mistake. */
  readonly exclusiveAreaCenti: number;
  readonly completedOn: string;
  readonly units: readonly DemoUnit[];
}

/** A unit before it is sold: where it is, and how large. */
type Space = Pick<DemoUnit, 'entrance' | 'room' | 'floor' | 'use'> & { readonly areaCenti: number };
type Shell = Omit<DemoBuilding, 'exclusiveAreaCenti' | 'units' | 'number' | 'completedOn'> & { readonly spaces: readonly Space[] };

/** By how much the recorded area of the first building is wrong where a quarter shows a mistake: 12.34 square metres. */
const MISTAKE_CENTI = 1_234;
/** Days of the year, by their places, in which houses are completed and handed over. */
const COMPLETED = [0, 139] as const;
const DELIVERED = [168, 279] as const;

/** Smallest and largest home by kind of quarter, in hundredths of a square metre. */
const HOME_AREAS: Readonly<Record<DemoQuarter['layout']['kind'], readonly [number, number]>> = {
  SLAB: [6_200, 12_600],
  TOWER: [7_800, 14_300],
  OLD: [4_100, 7_200],
  NEW: [8_600, 14_300],
};

/** How many of a hundred units are not sold, and how many sold but not handed over. */
const STOCK: Readonly<Record<DemoQuarter['layout']['kind'], readonly [unsold: number, undelivered: number]>> = {
  SLAB: [0, 0],
  TOWER: [3, 1],
  OLD: [0, 0],
  NEW: [32, 18],
};

/** The buildings of a quarter: houses, then shops, then the car park. */
export function buildingsOf(seed: number, quarter: DemoQuarter): readonly DemoBuilding[] {
  const { forms, shops, parkingBays } = quarter.layout;
  const shells = [
    ...forms.flatMap((form, kind) => Array.from({ length: form.houses }, (_, house) => houseOf(seed, quarter, form, `${kind}.${house}`))),
    ...(shops === 0 ? [] : [shopsOf(seed, quarter)]),
    ...(parkingBays === 0 ? [] : [carParkOf(quarter)]),
  ];
  let serial = 0;
  return shells.map(({ spaces, ...shell }, at) => {
    const completedOn = dayOf(quarter.builtToYear, new Lots(seed, `completion ${quarter.index}.${at}`).between(...COMPLETED));
    const units = spaces.map((space, within) => unitOf(seed, quarter, space, { serial: serial++, building: at + 1, within }));
    const exact = spaces.reduce((sum, { areaCenti }) => sum + areaCenti, 0);
    const exclusiveAreaCenti = exact + (quarter.areasDiffer && at === 0 ? MISTAKE_CENTI : 0);
    const title = shell.title === '' ? `${at + 1}号楼` : shell.title;
    return { ...shell, title, number: String(at + 1).padStart(3, '0'), completedOn, exclusiveAreaCenti, units };
  });
}

function houseOf(seed: number, quarter: DemoQuarter, form: HouseForm, label: string): Shell {
  const { kind } = quarter.layout;
  const lots = new Lots(seed, `areas ${quarter.index}.${label}`);
  // Homes above each other are alike.
  const areas = Array.from({ length: form.homes }, () => (quarter.index === 0 ? 10_000 : lots.between(...HOME_AREAS[kind])));
  const spaces: Space[] = [];
  for (let entrance = 1; entrance <= form.entrances; entrance += 1)
    for (let floor = 1; floor <= form.floors; floor += 1)
      for (const [home, areaCenti] of areas.entries())
        spaces.push({ entrance: digits(entrance, 2), room: digits(floor, 2) + digits(home + 1, 2), floor, use: 'RESIDENCE', areaCenti });
  return {
    title: '',
    use: 'RESIDENTIAL',
    floorsAboveCount: form.floors,
    floorsBelowCount: kind === 'TOWER' || kind === 'NEW' ? 1 : 0,
    entranceCount: form.entrances,
    elevatorCount: kind === 'TOWER' || kind === 'NEW' ? 2 * form.entrances : 0,
    spaces,
  };
}

function shopsOf(seed: number, quarter: DemoQuarter): Shell {
  const lots = new Lots(seed, `shops ${quarter.index}`);
  const spaces = Array.from({ length: quarter.layout.shops }, (_, at): Space => {
    const floor = (at % 2) + 1;
    return {
      entrance: '01',
      room: digits(floor, 2) + digits(Math.floor(at / 2) + 1, 2),
      floor,
      use: 'SHOP',
      areaCenti: lots.between(3_800, 21_000),
    };
  });
  return {
    title: '商业楼',
    use: 'COMMERCIAL',
    floorsAboveCount: 2,
    floorsBelowCount: 0,
    entranceCount: 1,
    elevatorCount: 0,
    spaces,
  };
}

function carParkOf({ layout }: DemoQuarter): Shell {
  const spaces = Array.from({ length: layout.parkingBays }, (_, at): Space => {
    return { entrance: '01', room: digits(at + 1, 4), floor: -1, use: 'PARKING', areaCenti: at % 9 === 8 ? 1_512 : 1_272 };
  });
  return { title: '地下车库', use: 'PARKING', floorsAboveCount: 0, floorsBelowCount: 1, entranceCount: 1, elevatorCount: 0, spaces };
}

/** The unit in a space: sold or not, by the kind of its quarter. */
function unitOf(
  seed: number,
  quarter: DemoQuarter,
  { areaCenti, ...space }: Space,
  at: { readonly serial: number; readonly building: number; readonly within: number },
): DemoUnit {
  const lots = new Lots(seed, `unit ${quarter.index}.${at.serial}`);
  const saleState = quarter.index === 0 ? firstSaleState(space.use, at) : drawSaleState(lots, quarter, space.use);
  const delivered = saleState === 'DELIVERED';
  return {
    ...space,
    serial: at.serial,
    registeredAreaCenti: delivered ? areaCenti : 0,
    surveyedAreaCenti: delivered ? 0 : areaCenti,
    contractAreaCenti: saleState === 'SOLD_UNDELIVERED' ? areaCenti - lots.below(60) : 0,
    saleState,
    deliveredOn: delivered ? dayOf(quarter.builtToYear, lots.between(...DELIVERED)) : '',
    realEstateUnitCode: delivered && space.use !== 'PARKING' ? realEstateUnitCodeOf(quarter, at.building, at.within) : '',
  };
}

function firstSaleState(use: UnitUse, { building, within }: { readonly building: number; readonly within: number }): SaleState {
  if (use === 'PARKING') return within < 20 ? 'DELIVERED' : 'UNSOLD';
  return building === 6 && within < FIRST_UNSOLD_HOMES ? 'UNSOLD' : 'DELIVERED';
}

function drawSaleState(lots: Lots, { layout }: DemoQuarter, use: UnitUse): SaleState {
  const [unsold, undelivered] = STOCK[layout.kind];
  const drawn = lots.below(100);
  // Parking bays are sold late.
  if (use === 'PARKING') return drawn < Math.max(45, 2 * unsold) ? 'UNSOLD' : 'DELIVERED';
  if (drawn < unsold) return 'UNSOLD';
  return drawn < unsold + undelivered ? 'SOLD_UNDELIVERED' : 'DELIVERED';
}

/** GB/T 37346-2019, in the area that does not exist: a parcel per quarter. */
function realEstateUnitCodeOf({ index }: DemoQuarter, building: number, within: number): string {
  return `211199${digits(Math.floor(index / 1_000) + 1, 3)}${digits(index % 1_000, 3)}GB00001F${digits(building, 4)}${digits(within + 1, 4)}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
