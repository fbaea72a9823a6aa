import type { DivisionFigures as Counted, Division, Facility, Quarter } from '@heming/web-kit';

/** What the register counts of the quarters of a division; see `DivisionFigures` of the contract. */
export interface Figures {
  readonly quarters: number;
  readonly inUse: number;
  readonly withCommittee: number;
  readonly managed: number;
  readonly unmanaged: number;
  readonly households: number;
  /** Hundredths of a square metre. */
  readonly areaCenti: string;
}

const NOTHING: Figures = { quarters: 0, inUse: 0, withCommittee: 0, managed: 0, unmanaged: 0, households: 0, areaCenti: '0' };

/** The figures of a division, by its code; a division that the register did not name has no quarters. */
export function figuresOf(counted: readonly Counted[], code: string): Figures {
  const found = counted.find(({ division }) => division === `divisions/${code}`);
  if (found === undefined) return NOTHING;
  return {
    quarters: found.quarterCount,
    inUse: found.inUseCount,
    withCommittee: found.committeeCount,
    managed: found.managedCount,
    unmanaged: found.unmanagedCount,
    households: Number(found.householdCount),
    areaCenti: found.buildingAreaCenti,
  };
}

/** A division with the figures of the quarters in it. */
export interface DivisionFigures {
  readonly division: Division;
  readonly figures: Figures;
}

/** The figures of each division. */
export function figuresByDivision(divisions: readonly Division[], counted: readonly Counted[]): readonly DivisionFigures[] {
  return divisions.map((division) => ({ division, figures: figuresOf(counted, division.code) }));
}

/** Percentage of quarters in use with a committee; undefined where there are none in use. */
export function committeeShare({ withCommittee, inUse }: Figures): number | undefined {
  return inUse === 0 ? undefined : (withCommittee / inUse) * 100;
}

/** Something that somebody has to look after. */
export interface RedItem {
  readonly what: 'unmanaged' | 'emergency' | 'inspection' | 'correction';
  readonly colour: 'red' | 'amber';
  readonly quarter: string;
  readonly title: string;
  /** Day it was due, of an inspection. */
  readonly due?: string;
}

/** What asks for attention: red first, inspections by the day they were due. `today`: YYYY-MM-DD. */
export function redList(quarters: readonly Quarter[], facilities: readonly Facility[], today: string): readonly RedItem[] {
  const ofQuarters = quarters.flatMap(({ name, title, state, pendingCorrection }): RedItem[] => [
    ...(state === 'UNMANAGED' ? [{ what: 'unmanaged', colour: 'red', quarter: name, title } as const] : []),
    ...(state === 'EMERGENCY_SERVED' ? [{ what: 'emergency', colour: 'amber', quarter: name, title } as const] : []),
    ...(pendingCorrection === undefined ? [] : [{ what: 'correction', colour: 'amber', quarter: name, title } as const]),
  ]);
  const overdue = facilities
    .filter(({ state, inspectionDueOn }) => state === 'IN_USE' && inspectionDueOn !== '' && inspectionDueOn < today)
    .map(({ name, title, inspectionDueOn }): RedItem => ({
      what: 'inspection',
      colour: 'red',
      quarter: name.split('/').slice(0, 2).join('/'),
      title,
      due: inspectionDueOn,
    }));
  const rank = ({ colour, due = '' }: RedItem): string => `${colour === 'red' ? 0 : 1}${due}`;
  return [...ofQuarters, ...overdue].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
