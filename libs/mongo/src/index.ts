/** The document store on MongoDB: what a city runs on, or anything else with several processes. */
export { connectMongo, MongoConnection, MongoUnreachable, type MongoOptions } from './connection.js';
export { openMongoStore, type MongoStoreOptions } from './document-store.js';
export { IndexesMissing } from './index-check.js';
export { applyMigration, planMigration, type CollectionMigration, type IndexChange } from './migration.js';
