export { startCity, type City } from './city.js';
export { main } from './main.js';
export { migrateIndexes, type MigrationOptions } from './index-migration.js';
