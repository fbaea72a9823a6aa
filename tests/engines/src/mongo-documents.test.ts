import { documentStoreConformance } from '@heming/testing';
import { forget, mongoUnderTest, openMigrated, ownDatabases, type MongoUnderTest } from './mongo-store.js';
import { QueryWitness } from './query-witness.js';

let mongo: MongoUnderTest;
beforeAll(async () => {
  mongo = await mongoUnderTest();
}, 300_000);
afterAll(() => mongo.stop());

documentStoreConformance('MongoDB', async () => {
  const connection = await ownDatabases(mongo.uri);
  const witness = new QueryWitness();
  let store = openMigrated(connection, 'testing');
  return {
    store,
    async reopen() {
      await store.close();
      store = openMigrated(connection, 'testing');
      return store;
    },
    async close() {
      await store.close();
      const unserved = await witness.unserved(connection.database('testing'));
      await forget(connection, 'testing');
      expect(unserved).toEqual([]);
    },
  };
});
