/** A hexagon of the schematic map, as a point of its centre. */
export interface Hexagon<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
}

/** Hexagons that belong together, under a name. */
export interface HexagonBlock<T> {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly hexagons: readonly Hexagon<T>[];
}

/** Distance from the centre of a hexagon to a corner. */
export const RADIUS = 34;
const STEP_X = Math.sqrt(3) * RADIUS;
const STEP_Y = 1.5 * RADIUS;
const HEAD = 26;
const GAP = 30;
/** Blocks beside each other. */
const ACROSS = 2;

/**
 * Lays groups out as blocks of hexagons, two blocks beside each other. It shows no boundaries and no neighbourhood: each hexagon is as large
 * as every other, and stands where there is room.
 */
export function hexagonMap<T>(groups: readonly { readonly title: string; readonly items: readonly T[] }[]): {
  readonly blocks: readonly HexagonBlock<T>[];
  readonly width: number;
  readonly height: number;
} {
  const columnsOf = (count: number): number => Math.max(1, Math.ceil(Math.sqrt(count * 1.4)));
  const sized = groups.map((group) => {
    const columns = columnsOf(group.items.length);
    const rows = Math.max(1, Math.ceil(group.items.length / columns));
    return { ...group, columns, width: (columns + 0.5) * STEP_X, height: HEAD + (rows - 1) * STEP_Y + 2 * RADIUS };
  });
  const blocks: HexagonBlock<T>[] = [];
  let [top, width] = [0, 0];
  for (let at = 0; at < sized.length; at += ACROSS) {
    const row = sized.slice(at, at + ACROSS);
    let left = 0;
    for (const { title, items, columns, width: own } of row) {
      const hexagons = items.map((item, index) => {
        const [line, column] = [Math.floor(index / columns), index % columns];
        return { item, x: left + STEP_X / 2 + column * STEP_X + (line % 2 === 1 ? STEP_X / 2 : 0), y: top + HEAD + RADIUS + line * STEP_Y };
      });
      blocks.push({ title, x: left, y: top, hexagons });
      left += own + GAP;
    }
    width = Math.max(width, left - GAP);
    top += Math.max(...row.map(({ height }) => height)) + GAP;
  }
  return { blocks, width, height: Math.max(0, top - GAP) };
}

/** The corners of a hexagon around a centre, as SVG has them. */
export function cornersOf(x: number, y: number): string {
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${(x + RADIUS * Math.cos(angle)).toFixed(1)},${(y + RADIUS * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}
