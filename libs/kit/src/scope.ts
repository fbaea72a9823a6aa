import type { Role } from '@heming/contracts';
import { ANONYMOUS, type Grant, type Principal } from './call.js';

/** Where and about whom somebody may act. */
export interface Scope {
  /** Division code; it holds in it and below. Empty is everywhere. */
  readonly division: string;
  /** If present, only what concerns this organisation or person. */
  readonly party?: string;
}

/** What a scope is held against: a document, or as much of it as is known. */
export interface Placed {
  readonly division: string;
  readonly parties?: readonly string[];
}

/** Everywhere, whomever it concerns. */
export const EVERYWHERE: readonly Scope[] = [{ division: '' }];

/** Scopes without those that lie within another. `[]` is nowhere. */
export function simplify(scopes: readonly Scope[]): readonly Scope[] {
  const sorted = [...scopes].sort((a, b) => compare(a.division, b.division) || compare(a.party ?? '', b.party ?? ''));
  return sorted.filter((scope, i) => !sorted.some((other, j) => j !== i && holds(other, scope) && (j < i || !holds(scope, other))));
}

/** Whether something lies in one of the scopes. */
export function within(scopes: readonly Scope[], { division, parties = [] }: Placed): boolean {
  return scopes.some(({ division: prefix, party }) => division.startsWith(prefix) && (party === undefined || parties.includes(party)));
}

/** What scopes have in common with a division and all below it. */
export function intersect(scopes: readonly Scope[], division: string): readonly Scope[] {
  const common = scopes.flatMap((scope): readonly Scope[] => {
    if (scope.division.startsWith(division)) return [scope];
    return division.startsWith(scope.division) ? [{ ...scope, division }] : [];
  });
  return simplify(common);
}

/** What scopes have in common with several divisions. */
export function narrowed(scopes: readonly Scope[], divisions: readonly string[]): readonly Scope[] {
  return simplify(divisions.flatMap((division) => intersect(scopes, division)));
}

/** A principal with what everybody may do, signed in or not. */
export function withEverybody(principal: Principal): Principal {
  return { ...principal, grants: [...principal.grants, ...ANONYMOUS.grants] };
}

/**
 * The grants that allow a permission: their role holds it, they are not narrowed to others, and if the role acts for somebody alone
 * (`Role.actsFor`), they name for whom.
 */
export function allowing(
  grants: readonly Grant[],
  permission: string,
  roles: Readonly<Record<string, Pick<Role, 'permissions' | 'actsFor'>>>,
): readonly Grant[] {
  return grants.filter(({ role: word, permissions, party = '' }) => {
    const role = Object.hasOwn(roles, word) ? roles[word] : undefined;
    if (role === undefined || !role.permissions.includes(permission) || permissions?.includes(permission) === false) return false;
    return role.actsFor === undefined || party.startsWith(`${role.actsFor}/`);
  });
}

/** Where and about whom grants hold. */
export function scopesOf(grants: readonly Grant[]): readonly Scope[] {
  return simplify(grants.map(({ division, party }) => (party === undefined ? { division } : { division, party })));
}

/** Whom grants are limited to; unlike scopes, what lies within a wider one is not left out. */
export function partiesOf(grants: readonly Grant[]): readonly string[] {
  return [...new Set(grants.flatMap(({ party }) => (party === undefined ? [] : [party])))];
}

/** Whether one scope holds all of another. */
function holds(wide: Scope, narrow: Scope): boolean {
  return narrow.division.startsWith(wide.division) && (wide.party === undefined || wide.party === narrow.party);
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
