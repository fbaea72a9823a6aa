export { cityParts } from './backup/city-parts.js';
export { startCity, type City } from './city.js';
export { main } from './main.js';
export { migrateIndexes, type MigrationOptions } from './index-migration.js';
