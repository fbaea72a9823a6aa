import { refuse, type OrganisationKind } from '@heming/contracts/registry/v1';
import type { Organisation } from './organisation.js';
import { requireLiving, type Quarter } from './quarter.js';
import { settledQuarter } from './parties.js';
import { begun, ended, type QuarterTenure, type TenureEnd, type TenureStart } from './quarter-tenure.js';

/**
 * Records that an enterprise serves a quarter; there is one at a time (《物业管理条例》第三十三条).
 * @param serviceGrade that its contract agrees on, 1 to 5; 0 when it names none
 * @throws QUARTER_ENDED, QUARTER_HAS_ENTERPRISE, ORGANISATION_KIND_NOT_ALLOWED, ORGANISATION_NOT_ACTIVE and as `begun`
 */
export function assignEnterprise(current: Quarter, enterprise: Organisation, start: TenureStart, serviceGrade: number, at: Date): Quarter {
  requireLiving(current);
  if (current.enterprise !== undefined) throw refuse('QUARTER_HAS_ENTERPRISE', { name: current.name, enterprise: current.enterprise });
  requireEngageable(enterprise, 'PROPERTY_SERVICE_ENTERPRISE');
  const enterpriseTenures = begun(current.enterpriseTenures ?? [], enterprise.name, start, at);
  return settledQuarter({ ...current, enterprise: enterprise.name, serviceGrade, enterpriseTenures, updateTime: at });
}

/** Records that the enterprise of a quarter ceased to serve it, by the contract of which nothing is agreed any more. @throws QUARTER_WITHOUT_ENTERPRISE and as `ended` */
export function endEnterpriseService({ enterprise, serviceGrade: _grade, ...current }: Quarter, end: TenureEnd, at: Date): Quarter {
  if (enterprise === undefined) throw refuse('QUARTER_WITHOUT_ENTERPRISE', { name: current.name });
  return settledQuarter({ ...current, enterpriseTenures: ended(current.enterpriseTenures ?? [], end, at), updateTime: at });
}

/**
 * Records that a committee is in office in a quarter; its assembly has one (《物业管理条例》第九条).
 * @throws QUARTER_ENDED, QUARTER_HAS_COMMITTEE, ORGANISATION_KIND_NOT_ALLOWED, ORGANISATION_NOT_ACTIVE and as `begun`
 */
export function assignCommittee(current: Quarter, committee: Organisation, start: TenureStart, at: Date): Quarter {
  requireLiving(current);
  if (current.committee !== undefined) throw refuse('QUARTER_HAS_COMMITTEE', { name: current.name, committee: current.committee });
  requireEngageable(committee, 'OWNERS_COMMITTEE');
  const committeeTenures = begun(current.committeeTenures ?? [], committee.name, start, at);
  return settledQuarter({ ...current, committee: committee.name, committeeTenures, updateTime: at });
}

/** Records that the committee of a quarter is no longer in office. @throws QUARTER_WITHOUT_COMMITTEE and as `ended` */
export function endCommitteeTerm({ committee, ...current }: Quarter, end: TenureEnd, at: Date): Quarter {
  if (committee === undefined) throw refuse('QUARTER_WITHOUT_COMMITTEE', { name: current.name });
  return settledQuarter({ ...current, committeeTenures: ended(current.committeeTenures ?? [], end, at), updateTime: at });
}

/** The tenure of the present enterprise of a quarter, if one serves it. */
export function presentEnterpriseTenure({ enterprise, enterpriseTenures = [] }: Quarter): QuarterTenure | undefined {
  return enterprise === undefined ? undefined : enterpriseTenures.at(-1);
}

function requireEngageable({ name, kind, state }: Organisation, needed: OrganisationKind): void {
  if (kind !== needed) throw refuse('ORGANISATION_KIND_NOT_ALLOWED', { name, kind, needed });
  if (state !== 'ACTIVE') throw refuse('ORGANISATION_NOT_ACTIVE', { name, state });
}
