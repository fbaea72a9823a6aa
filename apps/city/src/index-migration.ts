import { parseArgs } from 'node:util';
import { identity } from '@heming/identity';
import { collectionsOf, OPERATIONS, type Settings } from '@heming/kit';
import { WrongCommandLine } from './command-line.js';
import { services } from './services.js';

/** What a migration of the indexes may do. */
export interface MigrationOptions {
  /** Only say what would be done. */
  readonly plan: boolean;
  /** Also drop the indexes that no declaration asks for. */
  readonly drop: boolean;
  /** Only tell how the command is used. */
  readonly help: boolean;
}

/** The help of the command. */
export const USAGE = `用法 Usage: heming migrate [--plan] [--drop]
  --plan   只列出变更 only say what would be done
  --drop   同时删除多余的索引 also drop the indexes that no declaration asks for
`;

/** Reads `--plan`, `--drop`, `--help`. @throws WrongCommandLine */
export function readMigrationOptions(argv: readonly string[]): MigrationOptions {
  try {
    const options = { plan: { type: 'boolean' }, drop: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { plan = false, drop = false, help = false } = parseArgs({ args: [...argv], options }).values;
    return { plan, drop, help };
  } catch (error) {
    throw new WrongCommandLine(`${(error as Error).message}\n${USAGE}`);
  }
}

/**
 * Makes the indexes of MongoDB those that the services declare: says what is to be done, creates what is missing, and drops what is superfluous
 * only if told to. Safe to repeat.
 * @param say told each line @throws WrongCommandLine without MONGODB_URI; MongoUnreachable
 */
export async function migrateIndexes(
  settings: Settings,
  { plan, drop, help }: MigrationOptions,
  say: (line: string) => void,
): Promise<void> {
  if (help) return say(USAGE.trimEnd());
  if (settings.mongodbUri === '')
    throw new WrongCommandLine('未设置 MONGODB_URI，无需迁移 MONGODB_URI is not set: there is nothing to migrate');
  const { applyMigration, connectMongo, planMigration } = await import('@heming/mongo');
  const connection = await connectMongo({
    uri: settings.mongodbUri,
    databases: settings.mongodbDatabases,
    poolSize: settings.mongodbPoolSize,
    timeoutMs: settings.mongodbTimeoutMs,
  });
  try {
    for (const definition of [OPERATIONS, identity(), ...services]) {
      const plans = await planMigration(connection, definition.name, collectionsOf(definition as never, false));
      for (const { place, changes } of plans) for (const { change, index } of changes) say(`${wordOf(change, drop)} ${place} ${index}`);
      if (!plan) await applyMigration(plans, { drop });
    }
    say(plan ? '未作变更 Nothing was changed.' : '索引已就绪 The indexes are as declared.');
  } finally {
    await connection.close();
  }
}

function wordOf(change: 'create' | 'superfluous', drop: boolean): string {
  if (change === 'create') return '新建 create';
  return drop ? '删除 drop' : '多余 superfluous, kept';
}
