import type { Home, Occupancy, Title } from '@heming/web-kit';

/** Path of a home within the app: the name of its unit. */
export function homePath(home: Pick<Home, 'unit'>): string {
  return `/homes/${home.unit?.name ?? ''}`;
}

/** Number of the building that a unit is named after: `001` of `quarters/…/buildings/001/units/…`. */
export function buildingNumberOf(unit: string): string {
  return unit.split('/')[3] ?? '';
}

/** The share that somebody owns of a home: `1/2`. */
export function shareOf({ shareNum, shareDen }: Pick<Home, 'shareNum' | 'shareDen'>): string {
  return `${shareNum}/${shareDen}`;
}

/** Whether somebody owns the whole of a home. */
export function isWhole({ shareNum, shareDen }: Pick<Home, 'shareNum' | 'shareDen'>): boolean {
  return shareNum === shareDen;
}

/** The day since when a person holds his present share by the title; undefined when it names none of his. */
export function ownedSince(
  { holdings }: { readonly holdings: readonly Pick<Title['holdings'][number], 'owner' | 'fromDay' | 'toDay'>[] },
  person: string,
): string | undefined {
  return holdings.find(({ owner, toDay }) => owner === person && toDay === '')?.fromDay;
}

/** The day since when a person uses a home; undefined when he does not at present. */
export function usedSince(occupancies: readonly Pick<Occupancy, 'person' | 'fromDay' | 'toDay'>[], person: string): string | undefined {
  return occupancies.find((one) => one.person === person && one.toDay === '')?.fromDay;
}
