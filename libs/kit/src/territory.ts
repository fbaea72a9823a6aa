import { ANONYMOUS, type Principal } from './call.js';

/** Prefixes without those that lie within another. `['']` is everywhere, `[]` nowhere. */
export function simplify(prefixes: readonly string[]): readonly string[] {
  const sorted = [...new Set(prefixes)].sort();
  return sorted.filter((prefix, i) => !sorted.some((other, j) => j < i && prefix.startsWith(other)));
}

/** Whether a division lies in a territory. */
export function within(territory: readonly string[], division: string): boolean {
  return territory.some((prefix) => division.startsWith(prefix));
}

/** What two territories have in common: the narrower prefix of every pair that overlaps. */
export function intersect(territory: readonly string[], prefix: string): readonly string[] {
  return simplify(territory.flatMap((own) => (own.startsWith(prefix) ? [own] : prefix.startsWith(own) ? [prefix] : [])));
}

/** What two territories have in common. */
export function narrowed(territory: readonly string[], to: readonly string[]): readonly string[] {
  return simplify(to.flatMap((prefix) => intersect(territory, prefix)));
}

/** A principal with what everybody may do, signed in or not. */
export function withEverybody(principal: Principal): Principal {
  return { ...principal, grants: [...principal.grants, ...ANONYMOUS.grants] };
}

/** Where a principal may use a permission: the divisions of the grants whose role holds it and that are not narrowed to others. */
export function territoryOf(
  principal: Principal,
  permission: string,
  holds: (role: string, permission: string) => boolean,
): readonly string[] {
  const allowing = principal.grants.filter(
    ({ role, permissions }) => holds(role, permission) && (permissions?.includes(permission) ?? true),
  );
  return simplify(allowing.map(({ division }) => division));
}
