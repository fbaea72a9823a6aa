import { holdsRole, type ApiKey } from './api-key.js';
import { inForce, type Grant } from './grant.js';
import { roleOf, transferable, type RoleTable } from './roles.js';

/** A grant in force, as authorisation needs it. */
export interface AccessGrant {
  readonly role: string;
  readonly division: string;
  /** Organisation or person it is limited to; empty if none. */
  readonly party: string;
  /** If any, only these permissions of the role. */
  readonly permissions: readonly string[];
}

/**
 * What a subject may do at a moment. What was lent holds only while the lender's own grant does, and without the permissions that are
 * exercised in person.
 * @param sources the grants that delegated ones were lent from
 */
export function accessOf(grants: readonly Grant[], sources: readonly Grant[], roles: RoleTable, at: Date): readonly AccessGrant[] {
  return grants
    .filter((grant) => inForce(grant, at))
    .flatMap((grant): readonly AccessGrant[] => {
      const { role, party } = grant;
      const facts = roleOf(roles, role);
      if (facts === undefined) return [];
      const division = facts.everywhere === true ? '' : grant.division;
      if (grant.kind !== 'DELEGATED') return [{ role, division, party, permissions: [] }];
      const source = sources.find(({ name }) => name === grant.source);
      if (source === undefined || !inForce(source, at)) return [];
      const permissions = transferable(facts);
      return permissions.length === 0 ? [] : [{ role, division, party, permissions }];
    });
}

/** What the holder of a key may do at a moment: nothing once the key has ended, or its maker no longer holds the role. */
export function accessOfKey(key: ApiKey, makersGrants: readonly Grant[], at: Date): readonly AccessGrant[] {
  const { role, division, party, permissions, createdBy } = key;
  if (key.state !== 'ACTIVE' || key.validTo <= at || !holdsRole(makersGrants, createdBy, { role, division, party }, at)) return [];
  return [{ role, division, party, permissions }];
}
