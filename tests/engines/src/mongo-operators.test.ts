import type { DocumentCollection, Entity, Query } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';
import type { MongoConnection } from '@heming/mongo';
import { forget, mongoUnderTest, openMigrated, ownDatabases, type MongoUnderTest } from './mongo-store.js';

interface Letter extends Entity {
  readonly title: string;
}

const schema = new Schema<Letter>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  title: { type: String, required: true, index: true },
});
const letters = collection<Letter>({ name: 'letters', schema, territory: 'open', missing: 'NO_SUCH_LETTER', taken: 'LETTER_THERE' });

/** What MongoDB knows to do with the member of a filter. */
const OPERATORS = (
  '$eq $ne $gt $gte $lt $lte $in $nin $exists $type $not $regex $options $mod $all $elemMatch $size $and $or $nor $where $expr $text $search ' +
  '$jsonSchema $comment $geoWithin $geoIntersects $near $nearSphere $bitsAllSet $bitsAnySet $function $accumulator $set $unset $inc $rename $lookup $out'
).split(' ');

let mongo: MongoUnderTest;
let connection: MongoConnection;
let documents: DocumentCollection<Letter>;
beforeAll(async () => {
  mongo = await mongoUnderTest();
  connection = await ownDatabases(mongo.uri);
  documents = await openMigrated(connection, 'post').collection(letters);
  const stored = ['a', 'b', '$ne'].map((title) => ({
    state: { name: `letters/${title}`, division: '2111', title },
    revision: 1,
    version: 1,
    causes: [],
    outbox: { seq: 0, events: [] },
  }));
  await documents.insert(stored);
}, 300_000);
afterAll(async () => {
  await forget(connection, 'post');
  await mongo.stop();
});

async function found(where: object, order: Query<Letter>['order'] = []): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { state } of documents.find({ where: where as never, order })) names.push(state.name);
  return names;
}

test.each(OPERATORS)('%s in the place of a value finds nothing and counts nothing: it is refused', async (operator) => {
  const smuggled = { [operator]: operator === '$in' || operator === '$or' ? ['a'] : '' };
  for (const where of [{ title: smuggled }, { title: { eq: smuggled } }, { title: { in: [smuggled] } }, { name: smuggled }]) {
    await expect(found(where)).rejects.toThrow(TypeError);
    await expect(documents.count(where as never)).rejects.toThrow(TypeError);
  }
  await expect(found({ [operator]: [{ title: 'a' }] })).rejects.toMatchObject({ name: 'UnservedQuery' });
  expect(await documents.get(smuggled as never)).toBeUndefined();
  expect(await documents.remove(smuggled as never, 1)).toBe(false);
});

test('a text that looks like an operator is a text', async () => {
  expect(await found({ title: '$ne' })).toEqual(['letters/$ne']);
  expect(await found({ title: { prefix: '$' } }, ['title'])).toEqual(['letters/$ne']);
  expect(await found({ title: '.*' })).toEqual([]);
});
