import type { Query, Stored } from '../ports/document-store.js';
import { EVERYWHERE } from '../scope.js';
import { scoped } from './scoped-query.js';

interface Thing {
  readonly name: string;
  readonly division: string;
  readonly title?: string;
}

const stored = (state: Thing): Stored<Thing> => ({ state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } });
const stream = async function* (...things: Thing[]): AsyncIterable<Stored<Thing>> {
  for (const thing of things) yield await Promise.resolve(stored(thing));
};
const merged = async (query: Query<Thing>, ...streams: AsyncIterable<Stored<Thing>>[]): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { state } of scoped.merge(streams, query)) names.push(state.name);
  return names;
};

const divisions = (...codes: readonly string[]) => codes.map((division) => ({ division }));

test('everywhere asks as it was asked; a territory asks once per prefix, and never outside', () => {
  const query: Query<Thing> = { where: { title: 't' } };
  expect(scoped.split(query, EVERYWHERE)).toEqual([query]);
  expect(scoped.split(query, divisions('211102', '211103016'))).toEqual([
    { where: { title: 't', division: { prefix: '211102' } } },
    { where: { title: 't', division: { prefix: '211103016' } } },
  ]);
  expect(scoped.split({ where: { division: { prefix: '211103' } } }, divisions('211102'))).toEqual([]);
  expect(scoped.split({ where: { division: '211103016005' } }, divisions('211103'))).toEqual([{ where: { division: '211103016005' } }]);
});

test('whoever acts for a party asks for what concerns it, wherever it lies in his division', () => {
  const query: Query<Thing> = { where: { title: 't' } };
  expect(scoped.split(query, [{ division: '', party: 'persons/1' }])).toEqual([
    { where: { title: 't', parties: { contains: 'persons/1' } } },
  ]);
  expect(scoped.split(query, [{ division: '211103', party: 'persons/1' }, ...divisions('211102')])).toEqual([
    { where: { title: 't', division: { prefix: '211102' } } },
    { where: { title: 't', division: { prefix: '211103' }, parties: { contains: 'persons/1' } } },
  ]);
});

test('a service cannot widen what parties see by a condition of its own', () => {
  const query = { where: { parties: { contains: 'persons/2' } } } as unknown as Query<Thing>;
  expect(() => scoped.split(query, [{ division: '', party: 'persons/1' }])).toThrow(RangeError);
});

test('what concerns two parties of the caller comes once', async () => {
  const both = { name: 'both', division: '1' };
  expect(await merged({}, stream({ name: 'a', division: '1' }, both), stream(both, { name: 'c', division: '1' }))).toEqual([
    'a',
    'both',
    'c',
  ]);
  expect(await merged({ limit: 2 }, stream(both, { name: 'c', division: '1' }), stream(both))).toEqual(['both', 'c']);
});

test('streams in order are merged into one in order', async () => {
  const left = () => stream({ name: 'b', division: '1', title: 'x' }, { name: 'a', division: '1', title: 'y' });
  const right = () => stream({ name: 'c', division: '2' }, { name: 'd', division: '2', title: 'x' });
  expect(await merged({ order: ['title'] }, left(), right())).toEqual(['c', 'b', 'd', 'a']);
  expect(await merged({ order: ['title'], limit: 2 }, left(), right())).toEqual(['c', 'b']);
});

test('texts beyond the first plane sort as the stores sort them, by code point', async () => {
  const rare = { name: 'rare', division: '1', title: '\u{20BB7}' };
  const last = { name: 'last', division: '2', title: '\uFF5E' };
  expect(await merged({ order: ['title'] }, stream(rare), stream(last))).toEqual(['last', 'rare']);
  expect(await merged({ order: ['-title'] }, stream(rare), stream(last))).toEqual(['rare', 'last']);
});
