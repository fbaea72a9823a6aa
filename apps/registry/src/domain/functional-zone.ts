import { refuse } from '@heming/contracts/registry/v1';
import { divisionCodeOf, functionalZoneName } from './names.js';
import { differing, masked } from './update-mask.js';

/** What is known of a functional zone. */
export interface FunctionalZoneFacts {
  /** Short code given by the city. */
  readonly code: string;
  readonly title: string;
  /** Whether it stands in for the county bureau. */
  readonly actsAsCounty: boolean;
  /** Names of the communities or townships it governs. */
  readonly divisions: readonly string[];
}

/** A functional zone (功能区): governs some communities in place of their county, without a GB code of its own. */
export interface FunctionalZone extends FunctionalZoneFacts {
  readonly name: string;
  /** 4-digit code of its city. */
  readonly division: string;
  readonly createTime: Date;
}

/** Fields that can be changed. */
export const FUNCTIONAL_ZONE_UPDATABLE = ['title', 'actsAsCounty', 'divisions'] as const;

/**
 * Records a functional zone over divisions that are on record.
 * @param others every zone there is
 * @throws DIVISION_IN_OTHER_ZONE
 */
export function recordFunctionalZone(facts: FunctionalZoneFacts, others: readonly FunctionalZone[], at: Date): FunctionalZone {
  const { code, title, actsAsCounty, divisions } = facts;
  const name = functionalZoneName(code);
  requireUngoverned(name, divisions, others);
  return { name, division: divisionCodeOf(divisions[0] ?? '').slice(0, 4), code, title, actsAsCounty, divisions, createTime: at };
}

/**
 * Changes title, powers or divisions of a zone; the very same zone when nothing differs.
 * @param others every zone there is, this one included or not
 * @throws FIELD_NOT_UPDATABLE, DIVISION_IN_OTHER_ZONE
 */
export function updateFunctionalZone(
  current: FunctionalZone,
  wanted: FunctionalZoneFacts,
  mask: readonly string[],
  others: readonly FunctionalZone[],
): FunctionalZone {
  const values = masked(wanted, mask, FUNCTIONAL_ZONE_UPDATABLE);
  if (values.divisions !== undefined) requireUngoverned(current.name, values.divisions, others);
  return differing<FunctionalZone>(current, values).length === 0 ? current : { ...current, ...values };
}

/** A division is governed by one zone at most, whether that zone names it, the township above it or a community in it. */
function requireUngoverned(zone: string, divisions: readonly string[], others: readonly FunctionalZone[]): void {
  for (const other of others.filter(({ name }) => name !== zone)) {
    const taken = divisions.find((division) => other.divisions.some((governed) => overlap(division, governed)));
    if (taken !== undefined) throw refuse('DIVISION_IN_OTHER_ZONE', { division: taken, zone: other.name });
  }
}

const overlap = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
