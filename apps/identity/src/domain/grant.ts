import { refuse, type GrantKind, type GrantState } from '@heming/contracts/identity/v1';
import { daysAfter, LONGEST_DELEGATION_DAYS } from './policy.js';
import { roleOf, standingIn, type HeldGrant, type RoleTable } from './roles.js';

/** A grant as it is stored: a role that a subject holds in a division and below, for a time. */
export interface Grant {
  readonly name: string;
  /** Code of the division it holds in. */
  readonly division: string;
  readonly subject: string;
  readonly role: string;
  /** Organisation or person it is limited to; empty if none. */
  readonly party: string;
  /** The same, if any: whoever acts for it is shown the grant. */
  readonly parties: readonly string[];
  readonly kind: GrantKind;
  readonly state: GrantState;
  readonly validFrom: Date;
  /** First moment it holds no more; absent while open-ended. */
  readonly validTo?: Date;
  readonly reason: string;
  readonly grantedBy: string;
  /** Name of the grant it was lent from; empty unless delegated. */
  readonly source: string;
  readonly revokedBy: string;
  readonly revokeReason: string;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** What is granted. */
export interface GrantFacts extends Pick<Grant, 'division' | 'subject' | 'role' | 'party' | 'reason'> {
  /** Absent means now. */
  readonly validFrom?: Date | undefined;
  /** Absent means open-ended. */
  readonly validTo?: Date | undefined;
}

/** What is lent. */
export interface DelegationFacts {
  readonly subject: string;
  /** Empty means all of the grant's division. */
  readonly division: string;
  readonly validTo: Date;
  readonly reason: string;
}

/** Who grants. */
export interface Granter {
  readonly subject: string;
  readonly held: readonly HeldGrant[];
}

/**
 * Gives a subject a role. That the granter holds the division at all is the store's to see to.
 * @throws GRANT_TO_ONESELF, ROLE_NOT_GRANTABLE, PARTY_INVALID, DIVISION_TOO_WIDE, ROLE_ABOVE_OWN, PERIOD_INVALID
 */
export function grantRole(name: string, wanted: GrantFacts, granter: Granter, roles: RoleTable, at: Date): Grant {
  const { subject, role, division, party, reason, validFrom = at, validTo } = wanted;
  if (subject === granter.subject) throw refuse('GRANT_TO_ONESELF');
  const { level, actsFor } = roleOf(roles, role) ?? {};
  if (level === undefined) throw refuse('ROLE_NOT_GRANTABLE', { role });
  if (actsFor !== undefined && !party.startsWith(`${actsFor}/`)) throw refuse('PARTY_INVALID', { role, collection: actsFor });
  if (division.length < level) throw refuse('DIVISION_TOO_WIDE', { role, division, digits: level });
  const standing = standingIn(division, granter.held, roles);
  // Without any standing in the division, the store refuses: it is outside the granter's territory.
  if (standing !== undefined && level < standing) throw refuse('ROLE_ABOVE_OWN', { role, division });
  if (validTo !== undefined && (validTo <= validFrom || validTo <= at)) throw refuse('PERIOD_INVALID');
  return {
    ...unrevoked(name, at),
    ...{ subject, role, division, reason, validFrom, ...forParty(party) },
    ...(validTo === undefined ? {} : { validTo }),
    kind: 'STANDING',
    grantedBy: granter.subject,
    source: '',
  };
}

/**
 * Lends a standing grant of one's own to a colleague.
 * @throws GRANT_NOT_YOURS, GRANT_TO_ONESELF, DELEGATION_TOO_WIDE, PERIOD_INVALID, DELEGATION_TOO_LONG
 */
export function delegateGrant(name: string, source: Grant, wanted: DelegationFacts, lender: string, at: Date): Grant {
  const { subject, validTo, reason } = wanted;
  const division = wanted.division === '' ? source.division : wanted.division;
  if (source.subject !== lender || source.kind !== 'STANDING' || !inForce(source, at)) throw refuse('GRANT_NOT_YOURS');
  if (subject === lender) throw refuse('GRANT_TO_ONESELF');
  if (!division.startsWith(source.division)) throw refuse('DELEGATION_TOO_WIDE', { division });
  if (validTo <= at) throw refuse('PERIOD_INVALID');
  const beyond = source.validTo !== undefined && validTo > source.validTo;
  if (beyond || validTo > daysAfter(at, LONGEST_DELEGATION_DAYS)) throw refuse('DELEGATION_TOO_LONG', { days: LONGEST_DELEGATION_DAYS });
  return {
    ...unrevoked(name, at),
    ...{ subject, division, reason, validFrom: at, validTo },
    ...{ role: source.role, ...forParty(source.party) },
    kind: 'DELEGATED',
    grantedBy: lender,
    source: source.name,
  };
}

/**
 * Takes a grant back: whoever gave it, or could give its role there.
 * @throws GRANT_ALREADY_REVOKED, GRANT_OF_OTHERS, ROLE_ABOVE_OWN
 */
export function revokeGrant(grant: Grant, by: Granter, reason: string, roles: RoleTable, at: Date): Grant {
  const { name, role, division } = grant;
  if (grant.state === 'REVOKED') throw refuse('GRANT_ALREADY_REVOKED', { name });
  if (grant.grantedBy !== by.subject) {
    const standing = standingIn(division, by.held, roles);
    if (standing === undefined) throw refuse('GRANT_OF_OTHERS');
    if ((roleOf(roles, role)?.level ?? 0) < standing) throw refuse('ROLE_ABOVE_OWN', { role, division });
  }
  return { ...grant, state: 'REVOKED', revokedBy: by.subject, revokeReason: reason, updateTime: at };
}

/** Whether a grant holds at a moment, by itself: not taken back, and within its period, whose end does not belong to it. */
export function inForce({ state, validFrom, validTo }: Pick<Grant, 'state' | 'validFrom' | 'validTo'>, at: Date): boolean {
  return state === 'ACTIVE' && validFrom <= at && (validTo === undefined || at < validTo);
}

/** For whom a grant or key acts, and so who is shown it. */
export function forParty(party: string): Pick<Grant, 'party' | 'parties'> {
  return { party, parties: party === '' ? [] : [party] };
}

function unrevoked(name: string, at: Date) {
  return { name, state: 'ACTIVE', revokedBy: '', revokeReason: '', createTime: at, updateTime: at } as const;
}
