import type { DemoCaller } from './complaints.js';
import { FACE_ORGANISATIONS } from './faces.js';
import type { Json } from './register.js';

/** Which role answers for an office that is in charge; for bodies that are not here the sub-district records what they answer. */
const ROLES: Readonly<Record<string, string>> = {
  COMMUNITY: 'COMMUNITY',
  SUBDISTRICT: 'SUBDISTRICT',
  COUNTY_BUREAU: 'COUNTY',
  POLICE: 'POLICE',
  FUND_OFFICE: 'FUND',
  PRICE_DEPARTMENT: 'PRICE',
};
const COUNTY_DIGITS = 6;
const SUBDISTRICT_DIGITS = 9;

/** A resident, who may do what everybody may. */
export const residentCaller = (subject: string): DemoCaller => ({ subject, grants: [] });

/** Whoever has a role in a division. */
export function officeCaller(role: string, division: string): DemoCaller {
  return { subject: `demo-${role.toLowerCase()}-${division}`, grants: [{ role, division }] };
}

/** The bureau of the county that a community lies in. */
export const countyCaller = (community: string): DemoCaller => officeCaller('COUNTY', community.slice(0, COUNTY_DIGITS));

/** Whoever acts for an organisation: a face where there is one. */
export function organisationCaller(role: 'ENTERPRISE' | 'DEVELOPER', organisation: string, community: string): DemoCaller {
  const face = Object.values(FACE_ORGANISATIONS).find((known) => known.organisation === organisation);
  const subject = face?.subject ?? `demo-${organisation.slice('organisations/'.length).toLowerCase()}`;
  return { subject, grants: [{ role, division: community.slice(0, COUNTY_DIGITS), party: organisation }] };
}

/** Who acts for whoever is in charge of a case. */
export function handlerCaller(lead: Json, community: string): DemoCaller {
  const [body, organisation, division] = [String(lead['body']), String(lead['organisation']), String(lead['division'])];
  if (organisation !== '') return organisationCaller(body === 'DEVELOPER' ? 'DEVELOPER' : 'ENTERPRISE', organisation, community);
  const role = ROLES[body];
  return role === undefined
    ? officeCaller('SUBDISTRICT', community.slice(0, SUBDISTRICT_DIGITS))
    : officeCaller(role, division.slice('divisions/'.length));
}
