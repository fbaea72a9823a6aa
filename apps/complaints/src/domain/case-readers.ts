import type { HandlerBody } from '@heming/contracts/complaints/v1';
import type { Case } from './case.js';

/** What somebody may be who reads cases. */
interface Grant {
  readonly role: string;
  readonly division: string;
  readonly party?: string;
}

/** Departments that see what is before them, and nothing else of their territory. */
export const DEPARTMENTS: Readonly<Record<string, HandlerBody>> = {
  POLICE: 'POLICE',
  JUDICIAL: 'JUDICIAL_OFFICE',
  PRICE: 'PRICE_DEPARTMENT',
  FUND: 'FUND_OFFICE',
  PLANNING: 'PLANNING_DEPARTMENT',
};

/** Whether a grant to read cases holds for one: it lies in its territory, concerns its party if it has one, and is before it if it is a department’s. */
export function holdsFor({ role, division, party }: Grant, current: Pick<Case, 'division' | 'parties' | 'handlerKeys'>): boolean {
  if (!current.division.startsWith(division)) return false;
  if (party !== undefined && !current.parties.includes(party)) return false;
  const body = DEPARTMENTS[role];
  return body === undefined || current.handlerKeys.some((key) => key.startsWith(`${body}:divisions/${division}`));
}
