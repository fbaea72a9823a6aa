import type { Condition, IndexValue, Query, Stored } from '@heming/kit';
import fc from 'fast-check';
import { seededRandom } from '../seeded-random.js';
import { changed, found, fresh, house, positionOf, type House } from './house.js';
import { naiveQuery } from './naive-query.js';
import { withHouses, type OpenStore } from './open-store.js';

const DIVISIONS = ['2111', '211102', '211103', '211103001', '22'];
const TEXTS = ['', 'a', 'a\u0000b', 'ab', '鹤', '鹤鸣', '𠮷'];
const FLOORS = [-1, 0, 0.5, 7];
const TIMES = [new Date(-1), new Date(0), new Date(86_400_000)];

const VALUES: Readonly<Record<string, readonly IndexValue[]>> = {
  name: [1, 2, 3, 40, 41, 99].map((number) => house(number).name),
  division: DIVISIONS,
  title: TEXTS,
  floor: FLOORS,
  sold: [true, false],
  built: TIMES,
  note: TEXTS,
  code: ['c1', 'c2', 'none'],
  sheet: TEXTS,
  plot: FLOORS,
};

const ORDERS = ['division', 'title', 'floor', 'sold', 'built', 'name'] as const;

/** Queries that an engine once put in order itself: conditions and positions that leave a field which orders one value, or two. */
const ONCE_UNSERVED: readonly Query<House>[] = [
  { where: { division: { prefix: '2111' } }, order: ['sold', 'floor'], limit: 1 },
  { where: { division: { prefix: '2111' }, sold: { lte: true } }, order: ['sold', 'floor'] },
  { where: { division: { prefix: '2111' }, sold: { gte: false } }, order: ['-sold', '-floor'], limit: 1 },
  { where: { division: { prefix: '2111' }, floor: { in: [-1, 7, -1] } }, order: ['-sold', '-floor'], limit: 1 },
  { where: { sold: { in: [true, false] }, floor: { exists: false } }, order: ['floor'] },
  { where: { sold: { exists: false } }, order: ['sold', 'floor'] },
];

/** That whatever the planner chooses, the answer is the one that testing and sorting everything gives. */
export function storePlanner(open: OpenStore): void {
  test('any served query over any documents, after any changes, answers as testing and sorting everything would', async () => {
    let served = 0;
    const property = fc.asyncProperty(fc.nat(), fc.array(anyQuery, { minLength: 40, maxLength: 40 }), async (seed, queries) => {
      await withHouses(open, async (documents) => {
        const all = await randomHouses(documents, seed);
        for (const query of queries) served += await answersAs(documents, all, query);
      });
    });
    await fc.assert(property, { numRuns: 12, examples: [[0, [...ONCE_UNSERVED]]] });
    expect(served).toBeGreaterThan(100);
  }, 60_000);
}

/** Compares all pages of a query with the naive answer. @returns 1, or 0 when no index serves the query */
async function answersAs(documents: Parameters<typeof found>[0], all: readonly House[], query: Query<House>): Promise<number> {
  const expected = naiveQuery(all, query).map(({ name }) => name);
  try {
    const first = await found(documents, query);
    expect(first.map(({ name }) => name)).toEqual(expected);
    const last = first.at(-1);
    if (query.limit !== undefined && last !== undefined) {
      const { limit: _limit, ...rest } = query;
      const next = { ...rest, after: positionOf(last, query.order) };
      expect((await found(documents, next)).map(({ name }) => name)).toEqual(naiveQuery(all, next).map(({ name }) => name));
    }
    const { where = {} } = query;
    expect(await documents.count(where)).toBe(naiveQuery(all, { where }).length);
    return 1;
  } catch (error) {
    if ((error as Error).name === 'UnservedQuery') return 0;
    throw error;
  }
}

/** Saves, changes and removes houses at random, and tells which are there in the end. */
async function randomHouses(documents: Parameters<typeof found>[0], seed: number): Promise<readonly House[]> {
  const random = seededRandom(seed);
  const pick = <V>(values: readonly V[]): V => values[Math.floor(random.next() * values.length)] as V;
  const maybe = <V>(values: readonly V[]): V | undefined => (random.next() < 0.8 ? pick(values) : undefined);
  const state = (number: number): House => {
    const members = {
      title: maybe(TEXTS),
      floor: maybe(FLOORS),
      sold: maybe([true, false]),
      built: maybe(TIMES),
      note: maybe(TEXTS),
      tags: maybe([[], ['a'], ['a', 'b', 'a']]),
      marks: maybe([[], [0], [7, 0.5]]),
    };
    return house(number, {
      division: pick(DIVISIONS),
      ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)),
    });
  };
  const there = new Map<string, Stored<House>>();
  const first = Array.from({ length: 60 }, (_, number) => fresh(state(number)));
  await documents.insert(first);
  for (const stored of first) there.set(stored.state.name, stored);
  for (let i = 0; i < 30; i++) {
    const current = there.get(house(Math.floor(random.next() * 60)).name);
    if (current === undefined) continue;
    if (random.next() < 0.3 && (await documents.remove(current.state.name, current.revision))) there.delete(current.state.name);
    else {
      const next = { ...changed(current, {}), state: { ...state(0), name: current.state.name } };
      if ((await documents.replace(next, current.revision)) === 'replaced') there.set(current.state.name, next);
    }
  }
  return [...there.values()].map((stored) => stored.state);
}

const conditionOn = (field: string): fc.Arbitrary<[string, Condition]> => {
  if (field === 'tags') return fc.constantFrom('a', 'b', 'c').map((contains) => ['tags', { contains }]);
  if (field === 'marks') return fc.constantFrom(0, 7).map((contains) => ['marks', { contains }]);
  const value = fc.constantFrom(...(VALUES[field] as readonly IndexValue[]));
  const shapes: fc.Arbitrary<Condition>[] = [
    value.map((eq) => ({ eq })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((among) => ({ in: among })),
    value.map((gt) => ({ gt })),
    value.map((lte) => ({ lte })),
    fc.tuple(value, value).map(([gte, lt]) => ({ gte, lt })),
    fc.boolean().map((exists) => ({ exists })),
  ];
  if (typeof VALUES[field]?.[0] === 'string') shapes.push(value.map((text) => ({ prefix: String(text).slice(0, 6) })));
  return fc.oneof(...shapes).map((condition) => [field, condition]);
};

const anyWhere: fc.Arbitrary<Record<string, Condition>> = fc
  .array(fc.constantFrom(...Object.keys(VALUES), 'tags', 'marks', 'division', 'division').chain(conditionOn), { maxLength: 3 })
  .map((conditions) => Object.fromEntries(conditions));

const anyOrder: fc.Arbitrary<Query<House>['order']> = fc
  .tuple(fc.constantFrom('', '-'), fc.uniqueArray(fc.constantFrom(...ORDERS), { maxLength: 2 }))
  .map(([sign, fields]) => fields.map((field) => `${sign}${field}`) as NonNullable<Query<House>['order']>);

const anyQuery: fc.Arbitrary<Query<House>> = fc
  .tuple(anyWhere, anyOrder, fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }))
  .map(([where, order, limit]) => ({ where, order: order ?? [], ...(limit !== undefined && { limit }) }) as Query<House>);
