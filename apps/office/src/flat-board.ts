import type { Unit } from '@heming/web-kit';

/** One row of a chessboard: a floor, the highest first. */
export interface BoardFloor {
  readonly floor: number;
  /** A cell per column of the board; empty where the floor has no such room. */
  readonly cells: readonly (Unit | undefined)[];
}

/** The homes of one entrance, floor above floor. */
export interface BoardEntrance {
  readonly entrance: string;
  readonly columns: number;
  readonly floors: readonly BoardFloor[];
}

/**
 * Lays the units of a building out as they lie: entrances side by side, floors one above the other, rooms by their number within the floor.
 * Cellars come last, below the ground.
 */
export function flatBoard(units: readonly Unit[]): readonly BoardEntrance[] {
  return [...grouped(units, ({ entrance }) => entrance)]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([entrance, own]) => {
      const floors = [...grouped(own, ({ floor }) => floor)].sort(([one], [other]) => other - one);
      const columns = Math.max(...floors.map(([, rooms]) => rooms.length));
      return {
        entrance,
        columns,
        floors: floors.map(([floor, rooms]) => {
          const sorted = [...rooms].sort((one, other) => inOrder(one.room, other.room));
          return { floor, cells: Array.from({ length: columns }, (_, at) => sorted[at]) };
        }),
      };
    });
}

function grouped<K>(units: readonly Unit[], keyOf: (unit: Unit) => K): ReadonlyMap<K, readonly Unit[]> {
  const groups = new Map<K, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  return groups;
}

/** Numbers within texts count as numbers: room 2 lies before room 10. */
function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'zh-CN', { numeric: true });
}
