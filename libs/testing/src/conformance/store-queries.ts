import type { DocumentCollection, Query } from '@heming/kit';
import { announcing, changed, found, house, names, positionOf, save, type House } from './house.js';
import { naiveQuery } from './naive-query.js';
import { withHouses, type OpenStore } from './open-store.js';

/** Texts whose order by code point is neither that of UTF-16 nor that of a dictionary. */
const TITLES = ['', 'A', 'a', 'a\u0000', 'ab', '一', '丁', '七', '鹤', '鹤鸣', '鹤鸣苑', '\uff5e', '𠮷', '😀'];
const LONG = '长'.repeat(400);
const DIVISIONS = ['211102', '211103', '2111030', '211103016', '211103016005', '211104', '22'];

/** Conditions that an index of houses serves whatever the order is, one by one and together. */
const FILTERS: readonly Query<House>['where'][] = [
  { name: house(3).name },
  { name: { in: [house(3).name, house(5).name, 'houses/none', house(3).name] } },
  { name: { gte: house(2).name, lt: house(5).name } },
  { name: { prefix: 'houses/00000' } },
  { title: '鹤鸣' },
  { title: { in: ['鹤', 'a', 'a\u0000', 'none'] } },
  { floor: { in: [3, 1] }, sold: true },
  { floor: 0 },
  { sold: false, floor: -1 },
  { division: '211103016' },
  { division: { prefix: '211103' } },
  { division: { prefix: '211103' }, note: 'n1' },
  { division: { prefix: '2111' }, name: { gt: house(4).name } },
  { division: { in: ['211102', '22'] } },
  { division: { prefix: '' } },
  { tags: { contains: '学校' } },
  { marks: { contains: 2 }, floor: 1 },
  { tags: { contains: '学校', exists: true }, floor: { gt: 0 } },
  { built: { exists: false } },
  { title: { exists: false }, division: { prefix: '2' } },
  { code: 'C7' },
  { sheet: 's1', plot: 3 },
  { title: '鹤', note: { prefix: 'n' } },
  { title: { eq: 'a', gte: 'b' } },
];

/** Queries whose range and order are by the same field. */
const RANGES: readonly Query<House>[] = [
  { where: { title: { prefix: '鹤' } }, order: ['title'] },
  { where: { title: { prefix: '鹤' } }, order: ['-title'] },
  { where: { title: { prefix: 'a\u0000' } }, order: ['title'] },
  { where: { title: { gt: 'a', lte: '鹤' } }, order: ['title'] },
  { where: { title: { gte: 'a', lt: '鹤鸣' } }, order: ['-title'] },
  { where: { title: { exists: true } }, order: ['title'] },
  { where: { floor: { gt: -1 } }, order: ['floor'] },
  { where: { floor: { lt: 1, gte: -1 } }, order: ['-floor'] },
  { where: { sold: true, floor: { lte: 1 } }, order: ['floor'] },
  { where: { sold: { in: [true, false] } }, order: ['sold', 'floor'] },
  { where: { built: { gte: new Date('1999-12-31'), lt: new Date('2020-01-01') } }, order: ['built'] },
  { where: { division: { prefix: '211103' } }, order: ['division', 'title'] },
  { where: { division: { prefix: '211103' } }, order: ['title'] },
  { where: { division: { prefix: '2111' } }, order: ['-title'] },
  { where: { division: { prefix: '211103' }, sold: true }, order: ['-floor'] },
  { where: { division: '211103', title: { gt: 'a' } }, order: ['-title'] },
  { where: { note: 'n1' }, order: ['floor'] },
  { where: { note: { exists: true }, tags: { contains: '学校' } }, order: [] },
  { where: { name: { in: [4, 2, 9, 7].map((number) => house(number).name) }, note: { exists: true } }, order: ['-floor', '-title'] },
  { order: [] },
  { order: ['name'] },
  { order: ['-name'] },
  { order: ['title', 'name'] },
  { order: ['-built'] },
  { order: ['sold', 'floor'] },
  { order: ['-sold', '-floor'] },
];

/** What finding, counting and ordering promise. */
export function storeQueries(open: OpenStore): void {
  const on = (test: (documents: DocumentCollection<House>) => Promise<void>) => (): Promise<void> => withHouses(open, test);

  test(
    'every served condition finds, and counts, exactly what it says, in the order of names',
    on(async (documents) => {
      const all = specimens();
      await save(documents, all);
      for (const where of FILTERS as readonly NonNullable<Query<House>['where']>[]) {
        expect({ where, found: await names(documents, { where }) }).toEqual({
          where,
          found: naiveQuery(all, { where }).map(({ name }) => name),
        });
        expect({ where, count: await documents.count(where) }).toEqual({ where, count: naiveQuery(all, { where }).length });
      }
    }),
  );

  test(
    'ranges and orders are by value and code point, absent first, ties by name in the same direction',
    on(async (documents) => {
      const all = specimens();
      await save(documents, all);
      for (const query of RANGES) {
        expect({ query, found: await names(documents, query) }).toEqual({ query, found: naiveQuery(all, query).map(({ name }) => name) });
      }
    }),
  );

  test(
    'of fields that are wanted everything is found, and the same documents in the same order',
    on(async (documents) => {
      const all = specimens();
      await save(documents, all);
      const fields = ['title', 'floor', 'sold', 'built', 'tags', 'note', 'photo', 'rooms', 'address'] as const;
      const wanted = (state: House): object =>
        Object.fromEntries(['name' as const, ...fields].map((field) => [field, state[field] ?? undefined]));
      for (const query of [...RANGES, ...FILTERS.map((where) => ({ where }) as Query<House>)]) {
        const [some, whole] = [await found(documents, { ...query, fields }), await found(documents, query)];
        expect({ query, found: some.map(wanted) }).toEqual({ query, found: whole.map(wanted) });
      }
    }),
  );

  test(
    'pages put together are the whole, whatever their size, also where many have the same value',
    on(async (documents) => {
      const all = specimens();
      await save(documents, all);
      for (const query of [...RANGES, ...FILTERS.map((where) => ({ where }) as Query<House>)]) {
        for (const limit of [1, 7]) {
          const pages: House[] = [];
          for (let after: Query<House>['after']; ;) {
            const page = await found(documents, { ...query, limit, ...(after && { after }) });
            pages.push(...page);
            const last = page.at(-1);
            if (last === undefined || page.length < limit) break;
            after = positionOf(last, query.order);
          }
          expect({ query, limit, found: pages.map(({ name }) => name) }).toEqual({
            query,
            limit,
            found: naiveQuery(all, query).map(({ name }) => name),
          });
        }
      }
    }),
  );

  test(
    'a page starts behind its position even when the document of the position is gone or has moved',
    on(async (documents) => {
      await save(
        documents,
        [1, 2, 3, 4].map((number) => house(number, { floor: number })),
      );
      const after = positionOf(house(2, { floor: 2 }), ['floor']);
      await documents.remove(house(2).name, 1);
      expect(await names(documents, { order: ['floor'], after })).toEqual([house(3).name, house(4).name]);
      expect(await names(documents, { order: ['-floor'], after })).toEqual([house(1).name]);
      expect(await names(documents, { after: { values: [], name: 'houses/000002x' } })).toEqual([house(3).name, house(4).name]);
    }),
  );

  test(
    'a position of another order is refused',
    on(async (documents) => {
      await expect(names(documents, { order: ['floor'], after: { values: [], name: 'a' } })).rejects.toThrow(RangeError);
    }),
  );

  test(
    'texts far too long for a key are still told apart, found and unique',
    on(async (documents) => {
      const all = [
        house(1, { title: `${LONG}a`, code: `${LONG}1` }),
        house(2, { title: `${LONG}b`, code: `${LONG}2` }),
        house(3, { title: LONG }),
        house(4, { title: '长' }),
      ];
      await save(documents, all);
      expect(await names(documents, { where: { title: `${LONG}b` } })).toEqual([house(2).name]);
      expect(await names(documents, { where: { title: { in: [LONG, `${LONG}a`] } } })).toEqual([house(1).name, house(3).name]);
      expect((await names(documents, { where: { title: { prefix: `${LONG}a` } }, order: ['title'] })).sort()).toEqual([house(1).name]);
      expect((await names(documents, { where: { title: { gt: LONG } }, order: ['title'] })).sort()).toEqual([house(1).name, house(2).name]);
      expect((await names(documents, { where: { title: { lte: LONG } }, order: ['title'] })).sort()).toEqual([
        house(3).name,
        house(4).name,
      ]);
      expect(await documents.count({ title: { gte: `${LONG}b` } })).toBe(1);
      expect(await documents.insert([announcing(house(5, { code: `${LONG}2` }), 1)])).toEqual([{ inserted: false, taken: 'code' }]);
    }),
  );

  test(
    'indexes follow every change of a list and of a nested field',
    on(async (documents) => {
      await save(documents, [house(1, { tags: ['a', 'b', 'a'], address: { street: '石油大街' } }), house(2, { tags: [] })]);
      const current = await documents.get(house(1).name);
      if (current !== undefined) await documents.replace(changed(current, { tags: ['b', 'c'], address: { street: '兴隆台街' } }), 1);
      const tagged = (tag: string): Promise<string[]> => names(documents, { where: { tags: { contains: tag } } });
      expect([await tagged('a'), await tagged('b'), await tagged('c')]).toEqual([[], [house(1).name], [house(1).name]]);
      const at = (street: string): Promise<string[]> => names(documents, { where: { 'address.street': street } as never });
      expect([await at('石油大街'), await at('兴隆台街')]).toEqual([[], [house(1).name]]);
    }),
  );

  test(
    'a query that no index serves is refused, never answered by reading everything',
    on(async (documents) => {
      await save(documents, specimens());
      const unserved: readonly Query<House>[] = [
        { where: { note: 'n1' } },
        { where: { colour: 'red' } as never },
        { where: { built: { gt: new Date(0) } } },
        { order: ['note'] },
        { order: ['plot', 'sheet'] },
        { order: ['code'] },
        { order: ['title', '-floor'] },
        { where: { note: 'n1' }, order: ['name'] },
      ];
      for (const query of unserved) await expect(names(documents, query)).rejects.toMatchObject({ name: 'UnservedQuery' });
      await expect(documents.count({ note: 'n1' })).rejects.toMatchObject({ name: 'UnservedQuery' });
    }),
  );

  test(
    'a condition that is not one is refused, so that no filter gets lost',
    on(async (documents) => {
      const wrong = [
        { title: undefined },
        { title: { eq: undefined } },
        { title: { like: 'a' } },
        { floor: '1' },
        { floor: { prefix: '1' } },
        { tags: 'a' },
        { title: { contains: 'a' } },
        { title: null },
      ];
      for (const where of wrong) await expect(names(documents, { where: where as never })).rejects.toThrow(TypeError);
      await expect(names(documents, { where: { title: { in: Array.from({ length: 201 }, String) } } })).rejects.toThrow(TypeError);
    }),
  );

  test(
    'thousands of documents stream in order, whatever is written meanwhile',
    on(async (documents) => {
      const all = Array.from({ length: 3_000 }, (_, i) => house(i, { floor: (i * 7_919) % 1_000, title: `t${i % 13}` }));
      await save(documents, all);
      const seen: string[] = [];
      for await (const stored of documents.find({ order: ['floor'] })) {
        if (seen.length % 500 === 0) await documents.replace(changed(stored, { note: 'seen' }), stored.revision);
        seen.push(stored.state.name);
      }
      expect(seen).toEqual(naiveQuery(all, { order: ['floor'] }).map(({ name }) => name));
      expect(await documents.count({ title: 't5' })).toBe(all.filter(({ title }) => title === 't5').length);
      expect(await documents.count({ floor: { lt: 500 } })).toBe(all.filter(({ floor }) => (floor ?? 0) < 500).length);
    }),
  );
}

/** Houses with every kind of value, and with none. */
function specimens(): readonly House[] {
  return Array.from({ length: 70 }, (_, i) =>
    house(i, {
      division: DIVISIONS[i % DIVISIONS.length] as string,
      ...(i % 9 > 0 && { title: TITLES[(i * 5) % TITLES.length] as string }),
      ...(i % 5 > 0 && { floor: [-1, 0, 1.5, 3, 1, 1e300][i % 6] as number }),
      ...(i % 4 > 0 && { sold: i % 4 === 1 }),
      ...(i % 3 > 0 && { built: new Date(Date.UTC(1960 + i, i % 12, 1)) }),
      ...(i % 6 > 0 && { tags: ['学校', 'park', '学校'].slice(i % 3) }),
      ...(i % 7 > 0 && { marks: [i % 3, 2] }),
      ...(i % 2 > 0 && { code: `C${i}` }),
      ...(i % 8 > 4 && { sheet: `s${i % 5}`, plot: i }),
      ...(i % 3 > 1 && { note: `n${i % 4}` }),
    }),
  );
}
