import type { Collection } from '../store/collection.js';
import { Schema } from '../store/index.js';
import { PENDING, shapeOf } from './collection-shape.js';

const PLAIN = { name: { type: String, required: true }, division: { type: String, required: true } };

function declaration(
  fields: Record<string, unknown>,
  ...indexes: [Record<string, unknown>, Record<string, unknown>?][]
): Collection<never> {
  const schema = new Schema({ ...PLAIN, ...fields } as never);
  for (const [keys, options] of indexes) schema.index(keys as never, options as never);
  return { name: 'houses', schema: schema as never, territory: 'open', missing: 'NONE', taken: 'TAKEN' };
}

test('the indexes are those of the schema, and one for events to be published', () => {
  const shape = shapeOf(
    declaration({ title: { type: String, index: true }, code: { type: String, unique: true, sparse: true } }, [
      { division: -1, title: -1 },
    ]),
  );
  expect(shape.indexes.map(({ signature }) => signature)).toEqual(['title', 'code unique sparse', 'division,title', PENDING]);
});

test('the fields of conditions are the simple ones, nested ones and lists of simple ones', () => {
  const { fields } = shapeOf(
    declaration({
      at: Date,
      ok: Boolean,
      tags: [String],
      address: { street: String },
      any: Schema.Types.Mixed,
      bytes: Buffer,
      rooms: [{ use: String }],
    }),
  );
  expect([...fields.keys()]).toEqual(['name', 'division', 'at', 'ok', 'tags', 'address.street']);
  expect(fields.get('tags')).toMatchObject({ type: 'text', many: true });
});

test.each<[string, Collection<never>]>([
  ['of two directions', declaration({ floor: Number }, [{ division: 1, floor: -1 }])],
  ['for text search', declaration({ title: String }, [{ title: 'text' }])],
  ['that expires', declaration({ at: Date }, [{ at: 1 }, { expireAfterSeconds: 1 }])],
  ['with a filter', declaration({ at: Date }, [{ at: 1 }, { partialFilterExpression: { at: 1 } }])],
  ['on what is not simple', declaration({ any: Schema.Types.Mixed }, [{ any: 1 }])],
  ['on an undeclared field', declaration({}, [{ colour: 1 }])],
  ['on members of listed things', declaration({ rooms: [{ use: { type: String, index: true } }] })],
  ['on two lists', declaration({ tags: [String], marks: [Number] }, [{ tags: 1, marks: 1 }])],
  ['that makes a list unique', declaration({ tags: { type: [String], unique: true } })],
])('an index %s is refused when the collection is opened', (_kind, declared) => {
  expect(() => shapeOf(declared)).toThrow(TypeError);
});

test('a list has one entry for each different element, none when it is empty', () => {
  const shape = shapeOf(declaration({ tags: [String], floor: Number }, [{ tags: 1, floor: 1 }]));
  const rows = (state: object): unknown =>
    shape.indexes[0]?.rows({ state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } } as never);
  expect(rows({ tags: ['a', 'b', 'a'], floor: 3 })).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
  expect(rows({ tags: [] })).toEqual([]);
  expect(rows({})).toEqual([]);
});
