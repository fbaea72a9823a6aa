/** `node apps/city/dist/migrate.js`: makes the indexes of MongoDB those that are declared. */
import { readSettings } from '@heming/kit';
import { endedBy } from './explain.js';
import { migrateIndexes, readMigrationOptions } from './index-migration.js';

async function migrate(): Promise<void> {
  const options = readMigrationOptions(process.argv.slice(2));
  await migrateIndexes(readSettings(process.env), options, (line) => process.stdout.write(`${line}\n`));
}

migrate().catch(endedBy);
