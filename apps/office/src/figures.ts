import { idOf, type Division, type Facility, type Quarter } from '@heming/web-kit';

/** What the register can count of some quarters. */
export interface Figures {
  /** Quarters that exist: planned ones included, merged, split and demolished ones not. */
  readonly quarters: number;
  /** Quarters in use: those that exist and are more than planned. */
  readonly inUse: number;
  /** Quarters in use with an owners' committee in office. */
  readonly withCommittee: number;
  /** Quarters in use that an enterprise serves or the owners manage themselves. */
  readonly managed: number;
  /** Quarters that nobody manages, and those under emergency service. */
  readonly unmanaged: number;
  readonly households: number;
  readonly areaCenti: number;
}

/** States of quarters that exist no more. */
const ENDED: ReadonlySet<string> = new Set(['MERGED', 'SPLIT', 'DEMOLISHED']);
/** States of quarters in which nobody lives yet. */
const NOT_IN_USE: ReadonlySet<string> = new Set(['PLANNED', 'DEMARCATED']);
const UNMANAGED: ReadonlySet<string> = new Set(['UNMANAGED', 'EMERGENCY_SERVED']);

/** Counts quarters. */
export function figuresOf(quarters: readonly Quarter[]): Figures {
  const existing = quarters.filter(({ state }) => !ENDED.has(state));
  const inUse = existing.filter(({ state }) => !NOT_IN_USE.has(state));
  return {
    quarters: existing.length,
    inUse: inUse.length,
    withCommittee: inUse.filter(({ committee }) => committee !== '').length,
    managed: inUse.filter(({ enterprise, state }) => (enterprise !== '' && !UNMANAGED.has(state)) || state === 'SELF_MANAGED').length,
    unmanaged: inUse.filter(({ state }) => UNMANAGED.has(state)).length,
    households: existing.reduce((sum, { householdCount }) => sum + householdCount, 0),
    areaCenti: existing.reduce((sum, { buildingAreaCenti }) => sum + Number(buildingAreaCenti), 0),
  };
}

/** A division with the figures of the quarters in it. */
export interface DivisionFigures {
  readonly division: Division;
  readonly figures: Figures;
}

/** The figures of each division; a quarter counts in every division whose code its own begins with. */
export function figuresByDivision(divisions: readonly Division[], quarters: readonly Quarter[]): readonly DivisionFigures[] {
  return divisions.map((division) => ({
    division,
    figures: figuresOf(quarters.filter((quarter) => idOf(quarter.division).startsWith(division.code))),
  }));
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
