import type { Entity, Stored } from '@heming/kit';
import { shapeOf } from '@heming/kit/engine';
import { Schema } from '@heming/kit/store';
import { documentWriter, readDocument } from './document-layout.js';

const schema = new Schema({
  name: { type: String, required: true },
  division: { type: String, required: true },
  title: { type: String, index: true },
  version: Number,
  address: { street: String, number: Number },
});
const shape = shapeOf({ name: 'houses', schema: schema as never, territory: 'open', missing: 'NONE', taken: 'TAKEN' });
const written = documentWriter(shape);
const stored = (state: object): Stored<Entity> => ({
  state: { name: 'houses/1', division: '2111', ...state },
  revision: 3,
  version: 2,
  causes: [{ id: 'c', fingerprint: 'f' }],
  outbox: { seq: 0, events: [] },
});

test('a state may call its fields as the kit does, and comes back', () => {
  const document = written(stored({ version: 7 }));
  expect(document).toMatchObject({ _id: 'houses/1', revision: 3, version: 2, state: { division: '2111', version: 7 } });
  expect(readDocument(document)).toEqual(stored({ version: 7 }));
});

test('null is stored as absent, also within a nested thing', () => {
  expect(written(stored({ title: null, address: { street: null, number: 7 } })).state).toEqual({
    division: '2111',
    address: { number: 7 },
  });
});

test('what could not be read back is refused: an empty or overlong name, half a surrogate pair, a time without events', () => {
  expect(() => written(stored({ name: '' }))).toThrow(RangeError);
  expect(() => written(stored({ name: '鹤'.repeat(171) }))).toThrow(RangeError);
  expect(() => written(stored({ title: '\ud842' }))).toThrow(RangeError);
  expect(() => written({ ...stored({}), outbox: { seq: 1, events: [], since: 5 } })).toThrow(TypeError);
});
