import type { DocumentCollection, Stored } from '@heming/kit';
import { announcing, changed, fresh, house, houses, names, save, type House } from './house.js';
import { withHouses, type OpenStore } from './open-store.js';

/** What inserting, replacing, removing and reading by name promise. */
export function storeWrites(open: OpenStore): void {
  const on = (test: (documents: DocumentCollection<House>) => Promise<void>) => (): Promise<void> => withHouses(open, test);

  test(
    'a document comes back as it was saved: times, bytes, Chinese, nested things, causes and events',
    on(async (documents) => {
      const state = house(1, {
        title: '盘锦市兴隆台区𠮷祥小区',
        floor: -2.5,
        sold: false,
        built: new Date('1969-07-20T20:17:40.123Z'),
        tags: ['旧', ''],
        photo: Uint8Array.of(0, 255, 128),
        rooms: [{ use: '卧室', areaCenti: 9_007_199_254_740_991, measured: new Date(0) }],
        address: { street: '石油大街', number: 7 },
      });
      const saved: Stored<House> = {
        ...announcing(state, 1_700_000_000_123),
        revision: 1,
        version: 1,
        causes: [{ id: 'c1', fingerprint: 'f' }],
      };
      await documents.insert([saved]);
      const read = await documents.get(state.name);
      expect(
        read && { ...read, state: { ...read.state, photo: [...(read.state.photo ?? [])] }, outbox: { ...read.outbox, events: [] } },
      ).toEqual({
        ...saved,
        state: { ...state, photo: [0, 255, 128] },
        outbox: { ...saved.outbox, events: [] },
      });
      expect(read?.state.built).toBeInstanceOf(Date);
      expect(read?.state.photo).toBeInstanceOf(Uint8Array);
      expect([...(read?.outbox.events[0]?.data ?? [])]).toEqual([1, 0, 255]);
    }),
  );

  test(
    'what was never saved is not there',
    on(async (documents) => {
      expect(await documents.get('houses/none')).toBeUndefined();
      expect(await documents.get('')).toBeUndefined();
      expect(await documents.insert([])).toEqual([]);
    }),
  );

  test(
    'each inserted document gets its own answer: in, name taken, or the unique key that is taken',
    on(async (documents) => {
      await save(documents, [house(1, { code: 'A' }), house(2, { sheet: 's', plot: 1 })]);
      const outcomes = await documents.insert(
        [
          house(3),
          house(1),
          house(4, { code: 'A' }),
          house(5, { sheet: 's', plot: 1 }),
          house(6, { code: 'B' }),
          house(7, { code: 'B' }),
          house(3),
        ].map(fresh),
      );
      expect(outcomes).toEqual([
        { inserted: true },
        { inserted: false, taken: 'name' },
        { inserted: false, taken: 'code' },
        { inserted: false, taken: 'sheet' },
        { inserted: true },
        { inserted: false, taken: 'code' },
        { inserted: false, taken: 'name' },
      ]);
      expect(await names(documents, {})).toEqual([1, 2, 3, 6].map((number) => house(number).name));
    }),
  );

  test(
    'sparse unique keys bind only documents that have one of the fields',
    on(async (documents) => {
      await save(documents, [house(1), house(2), house(3, { sheet: 's' }), house(4, { sheet: 's', plot: 0 }), house(5, { plot: 0 })]);
      expect(await documents.insert([fresh(house(6, { sheet: 's' })), fresh(house(7, { plot: 0 }))])).toEqual([
        { inserted: false, taken: 'sheet' },
        { inserted: false, taken: 'sheet' },
      ]);
    }),
  );

  test(
    'a replacement needs the revision; a stale one and one of nothing change nothing',
    on(async (documents) => {
      await save(documents, [house(1, { title: 'a' })]);
      const first = (await documents.get(house(1).name)) as Stored<House>;
      expect(await documents.replace(changed(first, { title: 'b' }), 1)).toBe('replaced');
      expect(await documents.replace(changed(first, { title: 'c' }), 1)).toBe('stale');
      expect(await documents.replace(fresh(house(2)), 1)).toBe('stale');
      expect((await documents.get(house(1).name))?.state.title).toBe('b');
      expect(await names(documents, { where: { title: 'a' } })).toEqual([]);
      expect(await names(documents, { where: { title: 'b' } })).toEqual([house(1).name]);
      expect(await documents.get(house(2).name)).toBeUndefined();
    }),
  );

  test(
    'a replacement may keep its unique key, not take another’s, and frees the one it gives up',
    on(async (documents) => {
      await save(documents, [house(1, { code: 'A' }), house(2, { code: 'B' })]);
      const first = (await documents.get(house(1).name)) as Stored<House>;
      expect(await documents.replace(changed(first, { code: 'B' }), 1)).toEqual({ taken: 'code' });
      expect(await documents.replace(changed(first, { title: 'kept' }), 1)).toBe('replaced');
      expect(await documents.replace({ ...changed(first, { code: 'C' }), revision: 3 }, 2)).toBe('replaced');
      expect(await documents.insert([fresh(house(3, { code: 'A' }))])).toEqual([{ inserted: true }]);
    }),
  );

  test(
    'a removal needs the revision and takes the document out of every index',
    on(async (documents) => {
      await save(documents, [house(1, { code: 'A', tags: ['x'] })]);
      expect(await documents.remove(house(1).name, 2)).toBe(false);
      expect(await documents.remove(house(1).name, 1)).toBe(true);
      expect(await documents.remove(house(1).name, 1)).toBe(false);
      expect(await names(documents, { where: { tags: { contains: 'x' } } })).toEqual([]);
      expect(await documents.insert([fresh(house(1, { code: 'A' }))])).toEqual([{ inserted: true }]);
    }),
  );

  test(
    'of fifty who change a document at once, one wins every round and nobody’s change is lost',
    on(async (documents) => {
      await save(documents, [house(1, { floor: 0 })]);
      const wins = new Map<number, number>();
      const change = async (): Promise<void> => {
        for (;;) {
          const current = (await documents.get(house(1).name)) as Stored<House>;
          const outcome = await documents.replace(changed(current, { floor: (current.state.floor ?? 0) + 1 }), current.revision);
          if (outcome === 'stale') continue;
          wins.set(current.revision, (wins.get(current.revision) ?? 0) + 1);
          return;
        }
      };
      await Promise.all(Array.from({ length: 50 }, change));
      expect(await documents.get(house(1).name)).toMatchObject({ state: { floor: 50 }, revision: 51 });
      expect([...wins.values()]).toEqual(Array.from({ length: 50 }, () => 1));
    }),
  );

  test(
    'of fifty who insert under one name or one unique key at once, one gets it',
    on(async (documents) => {
      const sameName = await Promise.all(Array.from({ length: 50 }, () => documents.insert([fresh(house(1))])));
      const sameCode = await Promise.all(Array.from({ length: 50 }, (_, i) => documents.insert([fresh(house(100 + i, { code: 'A' }))])));
      expect(sameName.flat().filter(({ inserted }) => inserted)).toHaveLength(1);
      expect(sameCode.flat().filter(({ inserted }) => inserted)).toHaveLength(1);
    }),
  );

  test(
    'a thousand documents go in at once, no more',
    on(async (documents) => {
      const thousand = Array.from({ length: 1_000 }, (_, i) => fresh(house(i)));
      await expect(documents.insert([...thousand, fresh(house(1_000))])).rejects.toThrow(RangeError);
      expect(await documents.count({})).toBe(0);
      expect((await documents.insert(thousand)).every(({ inserted }) => inserted)).toBe(true);
      expect(await documents.count({})).toBe(1_000);
    }),
  );

  test(
    'a state that is not as declared is a mistake in the service, and nothing is saved',
    on(async (documents) => {
      const { division: _division, ...incomplete } = house(1);
      const wrong = [
        { ...house(1), colour: 'red' },
        incomplete,
        { ...house(1), floor: '3' },
        { ...house(1), built: 'yesterday' },
      ] as House[];
      for (const state of wrong) await expect(documents.insert([fresh(house(2)), fresh(state)])).rejects.toThrow(TypeError);
      expect(await documents.count({})).toBe(0);
    }),
  );

  test(
    'documents with events to publish are found, longest waiting first, until their outbox is empty',
    on(async (documents) => {
      await documents.insert([announcing(house(1), 30), fresh(house(2)), announcing(house(3), 10), announcing(house(4), 20)]);
      const waiting = async (limit: number): Promise<string[]> => {
        const list: string[] = [];
        for await (const { state } of documents.pending(limit)) list.push(state.name);
        return list;
      };
      expect(await waiting(10)).toEqual([3, 4, 1].map((number) => house(number).name));
      expect(await waiting(2)).toEqual([3, 4].map((number) => house(number).name));
      await expect(documents.remove(house(3).name, 1)).rejects.toThrow();
      expect(await documents.replace({ ...announcing(house(3), 10), revision: 2, outbox: { seq: 1, events: [] } }, 1)).toBe('replaced');
      expect(await waiting(10)).toEqual([4, 1].map((number) => house(number).name));
    }),
  );

  test('what was saved is there after a restart, indexes included', () =>
    withHouses(open, async (documents, opened) => {
      if (opened.reopen === undefined) return;
      await save(documents, [house(1, { title: 'a', code: 'A' }), house(2, { title: 'b' })]);
      const again = await (await opened.reopen()).collection(houses());
      expect(await names(again, { order: ['-title'] })).toEqual([house(2).name, house(1).name]);
      expect(await again.insert([fresh(house(3, { code: 'A' }))])).toEqual([{ inserted: false, taken: 'code' }]);
    }));

  test('collections do not see each other’s documents', () =>
    withHouses(open, async (documents, { store }) => {
      const others = await store.collection(houses('barns'));
      await save(documents, [house(1, { code: 'A' })]);
      expect(await others.get(house(1).name)).toBeUndefined();
      expect(await others.insert([fresh(house(1, { code: 'A' }))])).toEqual([{ inserted: true }]);
      expect(await others.count({})).toBe(1);
    }));
}
