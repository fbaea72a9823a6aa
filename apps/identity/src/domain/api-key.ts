import { refuse, type ApiKeyState } from '@heming/contracts/identity/v1';
import { forParty, inForce, type Grant } from './grant.js';
import { daysAfter, LONGEST_API_KEY_DAYS } from './policy.js';
import { roleOf, transferable, type RoleTable } from './roles.js';

/** An API key as it is stored; its secret is not. */
export interface ApiKey {
  readonly name: string;
  /** Code of the division it acts in. */
  readonly division: string;
  readonly title: string;
  readonly role: string;
  /** Permissions of the role that it may use. */
  readonly permissions: readonly string[];
  /** SHA-256 of the secret, base64url. A secret is 256 random bits, so a fast hash is enough. */
  readonly digest: string;
  readonly state: ApiKeyState;
  readonly validTo: Date;
  /** Organisation or person it acts for, as the grant of its maker does; empty if none. */
  readonly party: string;
  /** The same, if any: whoever acts for it is shown the key. */
  readonly parties: readonly string[];
  readonly createdBy: string;
  readonly revokedBy: string;
  readonly revokeReason: string;
  readonly createTime: Date;
}

/** What a key is to be. */
export type ApiKeyFacts = Pick<ApiKey, 'title' | 'role' | 'division' | 'permissions' | 'validTo' | 'digest' | 'party'>;

/**
 * Makes a key that may do a part of what its maker may.
 * @param held grants of the maker
 * @throws ROLE_NOT_HELD, SCOPE_NOT_ALLOWED, PERIOD_INVALID, API_KEY_TOO_LONG
 */
export function createApiKey(name: string, wanted: ApiKeyFacts, maker: string, held: readonly Grant[], roles: RoleTable, at: Date): ApiKey {
  const { role, division, party, permissions, validTo, title, digest } = wanted;
  const facts = roleOf(roles, role);
  if (facts === undefined || !holdsRole(held, maker, { role, division, party }, at)) throw refuse('ROLE_NOT_HELD', { role, division });
  const allowed = transferable(facts);
  const foreign = permissions.find((permission) => !allowed.includes(permission));
  if (foreign !== undefined) throw refuse('SCOPE_NOT_ALLOWED', { permission: foreign, role });
  if (validTo <= at) throw refuse('PERIOD_INVALID');
  if (validTo > daysAfter(at, LONGEST_API_KEY_DAYS)) throw refuse('API_KEY_TOO_LONG', { days: LONGEST_API_KEY_DAYS });
  return {
    ...{ name, title, role, division, permissions, digest, validTo, ...forParty(party) },
    ...{ state: 'ACTIVE', createdBy: maker, revokedBy: '', revokeReason: '', createTime: at },
  };
}

/** Takes a key back. @throws API_KEY_ALREADY_REVOKED */
export function revokeApiKey(key: ApiKey, by: string, reason: string): ApiKey {
  if (key.state === 'REVOKED') throw refuse('API_KEY_ALREADY_REVOKED', { name: key.name });
  return { ...key, state: 'REVOKED', revokedBy: by, revokeReason: reason };
}

/** Whether somebody holds a role over a division, for the same party if any, by a standing grant in force. */
export function holdsRole(
  held: readonly Grant[],
  subject: string,
  { role, division, party }: Pick<Grant, 'role' | 'division' | 'party'>,
  at: Date,
): boolean {
  return held.some(
    (grant) =>
      grant.subject === subject &&
      grant.role === role &&
      grant.kind === 'STANDING' &&
      grant.party === party &&
      division.startsWith(grant.division) &&
      inForce(grant, at),
  );
}
