import type { Collection } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';
import { applyMigration, openMongoStore, planMigration, type CollectionMigration, type MongoConnection } from '@heming/mongo';
import { forget, mongoUnderTest, ownDatabases, type MongoUnderTest } from './mongo-store.js';

interface Tree {
  readonly name: string;
  readonly division: string;
  readonly kind?: string;
  readonly plate?: string;
}

const schema = new Schema<Tree>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  kind: String,
  plate: String,
});
schema.index({ kind: 1 });
schema.index({ plate: 1 }, { unique: true, sparse: true });
const trees = collection<Tree>({ name: 'trees', schema, territory: 'open', missing: 'NO_SUCH_TREE', taken: 'TREE_THERE' });

let mongo: MongoUnderTest;
let connection: MongoConnection;
beforeAll(async () => {
  mongo = await mongoUnderTest();
}, 300_000);
afterAll(() => mongo.stop());
beforeEach(async () => {
  connection = await ownDatabases(mongo.uri);
});
afterEach(() => forget(connection, 'park'));

const planned = (): Promise<readonly CollectionMigration[]> => planMigration(connection, 'park', [trees as unknown as Collection<never>]);
const wordsOf = (plans: readonly CollectionMigration[]): readonly string[] =>
  plans.flatMap(({ changes }) => changes.map(({ change, index }) => `${change} ${index}`));
const driver = () => connection.database('park').collection('trees');

test('a plan names what is missing and changes nothing; applied, nothing is left to do, and a repetition does nothing', async () => {
  const plans = await planned();
  expect(wordsOf(plans)).toEqual(['create (state.kind, _id)', 'create unique sparse (state.plate)', 'create sparse (outbox.since)']);
  expect(wordsOf(await planned())).toHaveLength(3);
  await applyMigration(plans, { drop: false });
  expect(wordsOf(await planned())).toEqual([]);
  await applyMigration(plans, { drop: true });
  expect(wordsOf(await planned())).toEqual([]);
});

test('a store does not open a collection whose indexes are missing, and says which in one line', async () => {
  const store = openMongoStore({ connection, service: 'park' });
  await expect(store.collection(trees)).rejects.toMatchObject({
    name: 'IndexesMissing',
    message: expect.stringMatching(/^[^\n]*_park\.trees lacks the index \(state\.kind, _id\)[^\n]*$/) as unknown,
  });
});

test('an index that no declaration asks for is named and kept, and dropped when that is asked for', async () => {
  await applyMigration(await planned(), { drop: false });
  await driver().createIndex({ 'state.kind': 1, 'state.plate': 1 });
  const plans = await planned();
  expect(wordsOf(plans)).toEqual(['superfluous state.kind_1_state.plate_1: (state.kind, state.plate)']);
  await applyMigration(plans, { drop: false });
  expect(wordsOf(await planned())).toHaveLength(1);
  await applyMigration(plans, { drop: true });
  expect(wordsOf(await planned())).toEqual([]);
});

test('an index of the right fields but of another kind does not pass for the declared one', async () => {
  await applyMigration(await planned(), { drop: false });
  await driver().dropIndex('state.plate_1');
  await driver().createIndex({ 'state.plate': 1 }, { sparse: true, expireAfterSeconds: 60 });
  expect(wordsOf(await planned())).toEqual([
    'create unique sparse (state.plate)',
    'superfluous state.plate_1: sparse (state.plate) expiring',
  ]);
});

test('a new unique index that finds two with the same value is refused, and the service does not start', async () => {
  await driver().insertMany([
    { _id: 'trees/1' as never, state: { division: '', plate: 'A' } },
    { _id: 'trees/2' as never, state: { division: '', plate: 'A' } },
  ]);
  await expect(planned().then((plans) => applyMigration(plans, { drop: false }))).rejects.toMatchObject({ code: 11_000 });
  await expect(openMongoStore({ connection, service: 'park' }).collection(trees)).rejects.toMatchObject({ name: 'IndexesMissing' });
});
