import type { Building, Unit } from '@heming/web-kit';

/** Which quarter takes over which building, by their names; a building without an entry has nobody yet. */
export type Assignment = ReadonlyMap<string, string>;

/** What one quarter is to take over. */
export interface Takeover {
  /** `quarters/…`. */
  readonly successor: string;
  readonly buildings: readonly Building[];
  readonly unitCount: number;
  /** Sum of the legal areas of the units, in hundredths of a square metre. */
  readonly areaCenti: bigint;
}

/** What keeps a plan from being one. */
export type PlanFault = 'successor' | 'successors' | 'unassigned' | 'empty';

/** What keeps a merger or a split from being asked for: the first that is found; undefined when nothing does. */
export function planFault(
  kind: 'merge' | 'split',
  successors: readonly string[],
  buildings: readonly Building[],
  assignment: Assignment,
): PlanFault | undefined {
  if (kind === 'merge') return successors.length === 1 ? undefined : 'successor';
  if (successors.length < 2) return 'successors';
  const taken = buildings.map(({ name }) => assignment.get(name) ?? '');
  if (!taken.every((successor) => successors.includes(successor))) return 'unassigned';
  return successors.every((successor) => taken.includes(successor)) ? undefined : 'empty';
}

/** What each successor is to take over: of a merger everything, of a split what it was assigned. */
export function takeovers(
  kind: 'merge' | 'split',
  successors: readonly string[],
  buildings: readonly Building[],
  units: readonly Unit[],
  assignment: Assignment,
): readonly Takeover[] {
  return successors.map((successor) => {
    const own = kind === 'merge' ? buildings : buildings.filter(({ name }) => assignment.get(name) === successor);
    const homes = units.filter(({ name }) => own.some((building) => name.startsWith(`${building.name}/`)));
    return {
      successor,
      buildings: own,
      unitCount: homes.length,
      areaCenti: homes.reduce((sum, { legalAreaCenti }) => sum + BigInt(legalAreaCenti), 0n),
    };
  });
}
