import type { AreaBalanceState } from '@heming/contracts/registry/v1';
import type { CalendarDate } from '@heming/values';
import type { Building } from './building.js';
import { buildingOf } from './names.js';
import { legalAreaOn, type Unit } from './unit.js';

/** The exclusive area of a building as surveyed beside the legal areas of its units, in hundredths of a square metre. */
export interface AreaBalance {
  readonly building: string;
  /** 0 when not known. */
  readonly surveyedAreaCenti: number;
  readonly legalAreaCenti: number;
  /** Sum less total; 0 when the total is not known. */
  readonly differenceCenti: number;
  readonly unitCount: number;
  readonly state: Exclude<AreaBalanceState, 'STATE_UNSPECIFIED'>;
}

/** How many buildings do not add up, and of how many that cannot be told. */
export interface BalanceTotals {
  readonly unbalancedBuildingCount: number;
  readonly unsurveyedBuildingCount: number;
}

/** Adds up units by building, one after the other. */
export class AreaSums {
  readonly #sums = new Map<string, { areaCenti: bigint; unitCount: number }>();

  /** @param asOf the day whose area counts */
  constructor(private readonly asOf: CalendarDate) {}

  add(unit: Unit): void {
    const building = buildingOf(unit.name);
    const { areaCenti, unitCount } = this.#sums.get(building) ?? NOTHING;
    this.#sums.set(building, { areaCenti: areaCenti + BigInt(legalAreaOn(unit, this.asOf)), unitCount: unitCount + 1 });
  }

  /** Whether the units added make up a building: to the hundredth, without tolerance. */
  balanceOf({ name, exclusiveAreaCenti: surveyedAreaCenti }: Building): AreaBalance {
    const { areaCenti, unitCount } = this.#sums.get(name) ?? NOTHING;
    const legalAreaCenti = Number(areaCenti);
    const known = surveyedAreaCenti !== 0;
    const differenceCenti = known ? legalAreaCenti - surveyedAreaCenti : 0;
    const state = !known ? 'UNSURVEYED' : differenceCenti === 0 ? 'BALANCED' : 'UNBALANCED';
    return { building: name, surveyedAreaCenti, legalAreaCenti, differenceCenti, unitCount, state };
  }
}

const NOTHING = { areaCenti: 0n, unitCount: 0 };

/** Counts balances by what became of them. */
export function balanceTotals(balances: readonly AreaBalance[]): BalanceTotals {
  const count = (state: AreaBalanceState): number => balances.filter((balance) => balance.state === state).length;
  return { unbalancedBuildingCount: count('UNBALANCED'), unsurveyedBuildingCount: count('UNSURVEYED') };
}
