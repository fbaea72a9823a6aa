import type { Query, Stored } from '../ports/document-store.js';
import { territorial } from './territorial-query.js';

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
  for await (const { state } of territorial.merge(streams, query)) names.push(state.name);
  return names;
};

test('everywhere asks as it was asked; a territory asks once per prefix, and never outside', () => {
  const query: Query<Thing> = { where: { title: 't' } };
  expect(territorial.split(query, [''])).toEqual([query]);
  expect(territorial.split(query, ['211102', '211103016'])).toEqual([
    { where: { title: 't', division: { prefix: '211102' } } },
    { where: { title: 't', division: { prefix: '211103016' } } },
  ]);
  expect(territorial.split({ where: { division: { prefix: '211103' } } }, ['211102'])).toEqual([]);
  expect(territorial.split({ where: { division: '211103016005' } }, ['211103'])).toEqual([{ where: { division: '211103016005' } }]);
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
