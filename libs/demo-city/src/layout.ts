import type { Lots } from './lots.js';

/** What kind of quarter it is: walk-ups of the 2000s, towers, old houses without lifts, or one still being sold. */
export type QuarterKind = 'SLAB' | 'TOWER' | 'OLD' | 'NEW';

/** Houses of one form. */
export interface HouseForm {
  /** How many such houses. */
  readonly houses: number;
  readonly entrances: number;
  readonly floors: number;
  /** Homes on each floor at each entrance. */
  readonly homes: number;
}

/** What stands in a quarter. */
export interface Layout {
  readonly kind: QuarterKind;
  readonly forms: readonly HouseForm[];
  /** Shops in a building of their own, on two floors; 0 for none. */
  readonly shops: number;
  /** Parking bays in a building of their own, under ground; 0 for none. */
  readonly parkingBays: number;
}

/**
 * The layout of the first quarter, 鹤鸣花园: 1,062 homes of 100.00 square metres, of which 60 are not sold and 3 are one person's, so that its
 * owners are 1,001 heads on 106,200.00 square metres.
 */
export const FIRST_LAYOUT: Layout = {
  kind: 'TOWER',
  forms: [
    { houses: 5, entrances: 2, floors: 25, homes: 4 },
    { houses: 1, entrances: 1, floors: 31, homes: 2 },
  ],
  shops: 0,
  parkingBays: 60,
};

/** How many homes of the first quarter, in its last house, are not sold. */
export const FIRST_UNSOLD_HOMES = 60;

/** Draws a kind: a new quarter every seventh, the others in the proportions of an oil town. */
export function drawKind(lots: Lots, index: number): QuarterKind {
  if (index % 7 === 6) return 'NEW';
  return lots.oneOf(['SLAB', 'SLAB', 'SLAB', 'TOWER', 'TOWER', 'OLD', 'OLD']);
}

/** Draws what stands in a quarter of a kind. */
export function drawLayout(lots: Lots, kind: QuarterKind): Layout {
  const form = FORMS[kind](lots);
  const homes = form.houses * form.entrances * form.floors * form.homes;
  const modern = kind !== 'OLD';
  return {
    kind,
    forms: [form],
    shops: modern && lots.inHundred(70) ? 2 * lots.between(4, 8) : 0,
    parkingBays: modern && lots.inHundred(60) ? Math.floor((homes * lots.between(20, 50)) / 100) : 0,
  };
}

/** Homes of a layout. */
export function homesOf({ forms }: Layout): number {
  return forms.reduce((sum, { houses, entrances, floors, homes }) => sum + houses * entrances * floors * homes, 0);
}

const FORMS: Readonly<Record<QuarterKind, (lots: Lots) => HouseForm>> = {
  SLAB: (lots) => ({ houses: lots.between(4, 7), entrances: 3, floors: 6, homes: 2 }),
  TOWER: (lots) => ({ houses: lots.between(2, 3), entrances: 2, floors: 18, homes: 2 }),
  OLD: (lots) => ({ houses: lots.between(4, 6), entrances: lots.between(3, 4), floors: 5, homes: 2 }),
  NEW: (lots) => ({ houses: lots.between(3, 4), entrances: 2, floors: 17, homes: 2 }),
};
