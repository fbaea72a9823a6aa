import { ROLES } from '@heming/contracts';
import type { HandlerBody } from '@heming/contracts/complaints/v1';
import { allowing, type Grant, type Principal } from '@heming/kit';
import { handlerKey } from './domain/case.js';

/** Departments by role: they see what they handle, and nothing else of their territory. */
const DEPARTMENTS: Readonly<Record<string, HandlerBody>> = {
  POLICE: 'POLICE',
  JUDICIAL: 'JUDICIAL_OFFICE',
  PRICE: 'PRICE_DEPARTMENT',
  FUND: 'FUND_OFFICE',
  PLANNING: 'PLANNING_DEPARTMENT',
};
/** Organisations by role. */
const ORGANISATIONS: Readonly<Record<string, HandlerBody>> = {
  ENTERPRISE: 'ENTERPRISE',
  DEVELOPER: 'DEVELOPER',
  COMMITTEE: 'OWNERS_COMMITTEE',
};

/** What a caller stands for who handles cases and governs no territory. */
export interface OwnHandlers {
  /** Keys of handlers whose cases he sees alone; undefined when he sees all that his scopes show. */
  readonly sees: readonly string[] | undefined;
  /** Keys of handlers whose cases he has before him; undefined when all that his scopes show. */
  readonly handles: readonly string[] | undefined;
}

/** The handlers that a caller stands for, when all of his grants to read cases are of departments, or of departments and organisations. */
export function ownHandlersOf(principal: Principal): OwnHandlers {
  const grants = allowing(principal.grants, 'complaints.cases.read', ROLES);
  return { sees: keysOf(grants, departmentKey), handles: keysOf(grants, (grant) => departmentKey(grant) ?? organisationKey(grant)) };
}

/** The key of every grant; undefined when one has none, or there is no grant. */
function keysOf(grants: readonly Grant[], keyOf: (grant: Grant) => string | undefined): readonly string[] | undefined {
  const keys = grants.flatMap((grant) => keyOf(grant) ?? []);
  return keys.length === 0 || keys.length < grants.length ? undefined : [...new Set(keys)];
}

function departmentKey({ role, division }: Grant): string | undefined {
  const body = DEPARTMENTS[role];
  return body === undefined ? undefined : handlerKey({ body, division: `divisions/${division}`, organisation: '' });
}

function organisationKey({ role, party = '' }: Grant): string | undefined {
  const body = ORGANISATIONS[role];
  return body === undefined || party === '' ? undefined : handlerKey({ body, division: '', organisation: party });
}
