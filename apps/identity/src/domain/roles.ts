/** What granting needs to know of a role. */
export interface RoleFacts {
  readonly zh: string;
  readonly en: string;
  readonly permissions: readonly string[];
  /** Least number of digits of its division, which is also its standing; absent of roles that nobody is granted. */
  readonly level?: number;
  /** Whether it acts on the deployment, which has no divisions. */
  readonly everywhere?: boolean;
  /** Collection of the party that its holder acts for alone, if it is such a role. */
  readonly actsFor?: 'organisations' | 'persons';
}

/** Roles by word. */
export type RoleTable = Readonly<Record<string, RoleFacts>>;

/** A role somebody holds, as far as it matters for what he may hand on. */
export interface HeldGrant {
  readonly role: string;
  /** Division code; empty is everywhere. */
  readonly division: string;
  /** If present, only these permissions of the role. */
  readonly permissions?: readonly string[];
}

/** Permissions to hand out access; they are exercised in person: neither lent nor given to a key. */
const PERSONAL = /^identity\.(grants\.(write|delegate|revoke)|apiKeys\.write)$/;

/** The role of a word; undefined for words that are none, whatever else the table's prototype knows. */
export function roleOf(roles: RoleTable, word: string): RoleFacts | undefined {
  return Object.hasOwn(roles, word) ? roles[word] : undefined;
}

/** Permissions of a role that may be lent or given to a key. */
export function transferable(role: RoleFacts): readonly string[] {
  return role.permissions.filter((permission) => !PERSONAL.test(permission));
}

/** The standing of somebody who grants in a division: the least digits among his roles that may grant there; undefined if he has none. */
export function standingIn(division: string, held: readonly HeldGrant[], roles: RoleTable): number | undefined {
  const levels = held
    .filter((grant) => division.startsWith(grant.division))
    .filter(({ permissions }) => permissions?.includes('identity.grants.write') ?? true)
    .flatMap(({ role }) => {
      const facts = roleOf(roles, role);
      return facts?.permissions.includes('identity.grants.write') === true && facts.level !== undefined ? [facts.level] : [];
    });
  return levels.length === 0 ? undefined : Math.min(...levels);
}
