import { refuse, type HandlerBody } from '@heming/contracts/complaints/v1';
import type { Case } from './case.js';
import type { Handler } from './routing.js';

/** What somebody may be, and where; of a person's grants as much as matters here. */
export interface Grant {
  readonly role: string;
  /** Division code; empty is everywhere. */
  readonly division: string;
  readonly party?: string;
  readonly permissions?: readonly string[];
}

/** Who acts on a case. */
export interface Caller {
  readonly grants: readonly Grant[];
  /** Where, and for which organisation, he holds the permission of what he does. */
  readonly scopes: readonly { readonly division: string; readonly party?: string }[];
  /** Divisions in which he dispatches cases. */
  readonly dispatchesIn: readonly string[];
}

/** The role that stands for a body; bodies that are not here have no account. */
const ROLE_OF: Partial<Readonly<Record<HandlerBody, string>>> = {
  COMMUNITY: 'COMMUNITY',
  SUBDISTRICT: 'SUBDISTRICT',
  COUNTY_BUREAU: 'COUNTY',
  CITY_BUREAU: 'CITY',
  POLICE: 'POLICE',
  JUDICIAL_OFFICE: 'JUDICIAL',
  PRICE_DEPARTMENT: 'PRICE',
  FUND_OFFICE: 'FUND',
  PLANNING_DEPARTMENT: 'PLANNING',
};

/** The offices that govern a territory, highest first, and how many digits their divisions have. */
const OFFICES = [
  { role: 'CITY', body: 'CITY_BUREAU', digits: 4 },
  { role: 'COUNTY', body: 'COUNTY_BUREAU', digits: 6 },
  { role: 'SUBDISTRICT', body: 'SUBDISTRICT', digits: 9 },
  { role: 'COMMUNITY', body: 'COMMUNITY', digits: 12 },
] as const satisfies readonly { readonly role: string; readonly body: HandlerBody; readonly digits: number }[];

const HANDLE = 'complaints.cases.handle';

/**
 * Whether the caller stands for whoever is in charge: for the organisation itself, or with the role of the office over its division. What a body
 * without an account answers, an office that dispatches there records.
 * @param permission that of what he does; grants narrowed to others do not count
 */
export function standsFor(
  handler: Handler,
  { division }: Pick<Case, 'division'>,
  { grants, scopes, dispatchesIn }: Caller,
  permission: string = HANDLE,
): boolean {
  if (handler.organisation !== '') {
    return scopes.some(({ party, division: prefix }) => party === handler.organisation && division.startsWith(prefix));
  }
  const role = ROLE_OF[handler.body];
  if (role === undefined) return dispatchesIn.some((prefix) => division.startsWith(prefix));
  const code = handler.division.slice('divisions/'.length);
  return grants.some(
    (grant) =>
      grant.role === role &&
      grant.party === undefined &&
      code.startsWith(grant.division) &&
      grant.permissions?.includes(permission) !== false,
  );
}

/** Whoever is in charge, when the caller stands for him. @throws NOT_THE_HANDLER */
export function leadFor(current: Case, caller: Caller): Handler {
  const { lead, number } = current;
  if (lead === undefined || !standsFor(lead, current, caller)) throw refuse('NOT_THE_HANDLER', { case: number });
  return lead;
}

/** The office of the caller that governs where a case is, the highest if he is of several; undefined when none does. */
export function officeFor({ division }: Pick<Case, 'division'>, { grants }: Pick<Caller, 'grants'>): Handler | undefined {
  const holds = (role: string): boolean =>
    grants.some((grant) => grant.role === role && grant.party === undefined && division.startsWith(grant.division));
  const office = OFFICES.find(({ role }) => holds(role));
  if (office === undefined) return undefined;
  return { body: office.body, division: `divisions/${division.slice(0, office.digits)}`, organisation: '' };
}
