import { cornersOf, hexagonMap, RADIUS } from './hexagons.js';

const groups = [12, 15, 9, 14].map((count, group) => ({
  title: `g${group}`,
  items: Array.from({ length: count }, (_, item) => `${group}-${item}`),
}));

test('every item has a hexagon of its own within the drawing, and none lies on another', () => {
  const { blocks, width, height } = hexagonMap(groups);
  const all = blocks.flatMap(({ hexagons }) => hexagons);
  expect(all.map(({ item }) => item).sort()).toEqual(groups.flatMap(({ items }) => items).sort());
  const closest = Math.min(...all.flatMap((one, at) => all.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
  expect(closest).toBeGreaterThanOrEqual(Math.sqrt(3) * RADIUS - 0.001);
  expect(all.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)).toBe(true);
});

test('a hexagon has six corners, and nothing to show takes no room', () => {
  expect(cornersOf(0, 0).split(' ')).toHaveLength(6);
  expect(hexagonMap([])).toEqual({ blocks: [], width: 0, height: 0 });
});
