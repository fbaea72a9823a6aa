import type { Principal } from './call.js';

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

/** Where a principal may use a permission. */
export function territoryOf(
  principal: Principal,
  permission: string,
  holds: (role: string, permission: string) => boolean,
): readonly string[] {
  return simplify(principal.grants.filter(({ role }) => holds(role, permission)).map(({ division }) => division));
}
