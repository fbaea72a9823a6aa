import { refuse, type OrganisationKind, type OrganisationState } from '@heming/contracts/registry/v1';
import { parseUscc } from '@heming/values';
import {
  decideCorrection,
  requestCorrection,
  type Correctable,
  type CorrectionDecision,
  type CorrectionGrounds,
  type TakeOver,
} from './correction.js';
import { requireNotEnded, type Division } from './division.js';
import { divisionName, organisationName } from './names.js';
import type { Parties } from './parties.js';
import { amend, masked } from './update-mask.js';

/** What is known of an organisation when it is put on record. */
export interface OrganisationFacts {
  /** Unified social credit code (GB 32100-2015). */
  readonly uscc: string;
  readonly title: string;
  /** Pinyin initials of the title, lower case. */
  readonly initials: string;
  readonly kind: OrganisationKind;
  /** Code of the division that keeps its record. */
  readonly division: string;
  readonly address: string;
}

/** An organisation: property-service enterprise, developer, bureau, committee, bank. */
export interface Organisation extends OrganisationFacts, Correctable<OrganisationRecord> {
  readonly name: string;
  /** Itself: who acts for it may keep its own record. */
  readonly parties: Parties;
  /** The organisation code (GB 11714) within the USCC. */
  readonly organisationCode: string;
  readonly state: OrganisationState;
  /** Why it came into its state; empty before the first change. */
  readonly stateReason: string;
  readonly createTime: Date;
}

/** Which states may follow which. An enterprise may be active without any quarter; one that exited stays readable. */
export const ORGANISATION_TRANSITIONS: Readonly<Record<OrganisationState, readonly OrganisationState[]>> = {
  STATE_UNSPECIFIED: [],
  REGISTERED: ['ACTIVE'],
  ACTIVE: ['SUSPENDED', 'EXITED'],
  SUSPENDED: ['ACTIVE', 'EXITED'],
  EXITED: [],
};

/** Fields that describe an organisation: changed as the world changes. */
export const ORGANISATION_UPDATABLE = ['address'] as const;

/** Facts that others count on: changed only as corrections, with the old value kept. */
export const ORGANISATION_CORRECTABLE = ['title', 'kind', 'division'] as const;

/** Those facts. */
type OrganisationRecord = Pick<OrganisationFacts, (typeof ORGANISATION_CORRECTABLE)[number]>;

/** What else is known when an organisation is corrected. */
export interface OrganisationSurroundings {
  /** The division that is to keep its record, as it is on record, if it is. */
  readonly keeper: Division | undefined;
  /** Pinyin initials of a title, lower case. */
  readonly initialsOf: (title: string) => string;
}

/** Puts an organisation on record. No qualification grade is asked for: those were abolished. @throws USCC_INVALID */
export function registerOrganisation(facts: OrganisationFacts, at: Date): Organisation {
  const { uscc, title, initials, kind, division, address } = facts;
  const parts = parseUscc(uscc);
  if (parts === undefined) throw refuse('USCC_INVALID', { uscc });
  const name = organisationName(uscc);
  return {
    name,
    parties: [name],
    uscc,
    organisationCode: parts.organisationCode,
    title,
    initials,
    kind,
    division,
    address,
    state: 'REGISTERED',
    stateReason: '',
    corrections: [],
    createTime: at,
    updateTime: at,
  };
}

/** Changes what describes an organisation. @throws FIELD_NOT_UPDATABLE */
export function updateOrganisation(current: Organisation, wanted: OrganisationFacts, mask: readonly string[], at: Date): Organisation {
  return amend<Organisation>(current, masked(wanted, mask, ORGANISATION_UPDATABLE), at);
}

/**
 * Asks for recorded facts of an organisation to be corrected.
 * @throws FIELD_NOT_UPDATABLE, DIVISION_NOT_FOUND, DIVISION_ALREADY_ENDED, and as `requestCorrection`
 */
export function requestOrganisationCorrection(
  current: Organisation,
  right: OrganisationFacts,
  mask: readonly string[],
  around: OrganisationSurroundings,
  grounds: CorrectionGrounds,
  at: Date,
): Organisation {
  const wanted = masked(right, mask, ORGANISATION_CORRECTABLE);
  return requestCorrection<OrganisationRecord, Organisation>(current, wanted, grounds, at, takenOver(around, at));
}

/**
 * Approves or rejects the correction of an organisation that waits; with the title, its initials follow.
 * @throws DIVISION_NOT_FOUND and DIVISION_ALREADY_ENDED when approved, and as `decideCorrection`
 */
export function decideOrganisationCorrection(
  current: Organisation,
  decision: CorrectionDecision,
  around: OrganisationSurroundings,
  at: Date,
): Organisation {
  return decideCorrection<OrganisationRecord, Organisation>(current, decision, at, takenOver(around, at));
}

function takenOver({ keeper, initialsOf }: OrganisationSurroundings, at: Date): TakeOver<OrganisationRecord, Organisation> {
  return (current, values) => {
    const { title, division } = values;
    if (division !== undefined) {
      if (keeper?.code !== division) throw refuse('DIVISION_NOT_FOUND', { name: divisionName(division) });
      requireNotEnded(keeper, at);
    }
    return { ...current, ...values, ...(title !== undefined && { initials: initialsOf(title) }) };
  };
}

/** Where an organisation is engaged at present: as the enterprise or the committee of a quarter. */
export interface Engagements {
  /** In all of the city. */
  readonly count: number;
  /** Names of the quarters that the caller may see, a few of them. */
  readonly quarters: readonly string[];
}

/**
 * Moves an organisation on in its life. Who is suspended takes on no quarter but keeps those he has; who exits has none any more.
 * @throws ORGANISATION_STATE_NOT_ALLOWED, ORGANISATION_STILL_ENGAGED
 */
export function changeOrganisationState(
  current: Organisation,
  to: OrganisationState,
  reason: string,
  { count, quarters }: Engagements,
  at: Date,
): Organisation {
  const { name, state: from } = current;
  if (!ORGANISATION_TRANSITIONS[from].includes(to)) throw refuse('ORGANISATION_STATE_NOT_ALLOWED', { name, from, to });
  if (to === 'EXITED' && count > 0) throw refuse('ORGANISATION_STILL_ENGAGED', { name, count, quarters: quarters.join('、') || '—' });
  return { ...current, state: to, stateReason: reason, updateTime: at };
}
