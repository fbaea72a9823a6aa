import type { QuarterState } from '@heming/contracts/registry/v1';
import { divisionsAbove } from './disclosure.js';
import type { Quarter } from './quarter.js';

/** What is counted of some quarters. Counts are whole; the area is in hundredths of a square metre. */
export interface QuarterFigures {
  /** Quarters that exist: planned ones included, merged, split and demolished ones not. */
  readonly quarterCount: number;
  /** Those that exist and are more than planned. */
  readonly inUseCount: number;
  readonly committeeCount: number;
  readonly managedCount: number;
  readonly unmanagedCount: number;
  readonly householdCount: number;
  readonly buildingAreaCenti: number;
}

/** As much of a quarter as is counted. */
export type Counted = Pick<Quarter, 'division' | 'state' | 'enterprise' | 'committee' | 'householdCount' | 'buildingAreaCenti'>;

/** States of quarters that exist no more. */
const ENDED: readonly QuarterState[] = ['MERGED', 'SPLIT', 'DEMOLISHED'];
/** States of quarters in which nobody lives yet. */
const NOT_IN_USE: readonly QuarterState[] = ['PLANNED', 'DEMARCATED'];
/** States of quarters without a management of their own choice. */
const UNMANAGED: readonly QuarterState[] = ['UNMANAGED', 'EMERGENCY_SERVED'];
const NOTHING: QuarterFigures = {
  quarterCount: 0,
  inUseCount: 0,
  committeeCount: 0,
  managedCount: 0,
  unmanagedCount: 0,
  householdCount: 0,
  buildingAreaCenti: 0,
};

/** Counts quarters by the divisions they lie in, at every level from the city down to the community; in the order of their codes. */
export async function figuresByDivision(quarters: AsyncIterable<Counted>): Promise<ReadonlyMap<string, QuarterFigures>> {
  const figures = new Map<string, QuarterFigures>();
  for await (const quarter of quarters) {
    if (ENDED.includes(quarter.state)) continue;
    for (const code of divisionsAbove(quarter.division)) figures.set(code, withQuarter(figures.get(code) ?? NOTHING, quarter));
  }
  return new Map([...figures].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function withQuarter(
  figures: QuarterFigures,
  { state, enterprise, committee, householdCount, buildingAreaCenti }: Counted,
): QuarterFigures {
  const inUse = !NOT_IN_USE.includes(state);
  const unmanaged = UNMANAGED.includes(state);
  const managed = state === 'SELF_MANAGED' || (enterprise !== undefined && !unmanaged);
  return {
    quarterCount: figures.quarterCount + 1,
    inUseCount: figures.inUseCount + Number(inUse),
    committeeCount: figures.committeeCount + Number(inUse && committee !== undefined),
    managedCount: figures.managedCount + Number(inUse && managed),
    unmanagedCount: figures.unmanagedCount + Number(inUse && unmanaged),
    householdCount: figures.householdCount + householdCount,
    buildingAreaCenti: figures.buildingAreaCenti + buildingAreaCenti,
  };
}
