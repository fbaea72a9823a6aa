import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENDED } from './command.js';
import type { Terminal } from './terminal.js';

/** Where the commands of the host are, beside this one. */
const HOST = join(__dirname, '../../city/dist');

/** A command that works on the data of a city itself, not over REST: it runs in the host, which knows the engines, as a process of its own. */
export interface HostCommand {
  readonly name: 'backup' | 'restore' | 'migrate';
  readonly usage: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** The commands of the host. Each has a help of its own. */
export const HOST_COMMANDS: readonly HostCommand[] = [
  {
    name: 'backup',
    usage: ['--to DIR --sign-key FILE --recipient KEY… [--data DIR]', '--make-keys DIR'],
    zh: '备份全部文档与事件，加密并签署；城市可以运行。',
    en: 'Backs up all documents and events, encrypted and signed, also while the city runs.',
  },
  {
    name: 'restore',
    usage: ['--from DIR --identity FILE --verify-key KEY [--data DIR] [--erased FILE] [--check]'],
    zh: '把备份恢复到空的数据目录、数据库与主题，并逐一核对。',
    en: 'Restores a backup into an empty data folder, databases and topics, and compares all of it.',
  },
  {
    name: 'migrate',
    usage: ['[--plan] [--drop]'],
    zh: '使 MongoDB 的索引与声明一致。',
    en: 'Makes the indexes of MongoDB those that are declared.',
  },
];

/** Runs a command of the host; what it says goes to the terminal. @returns what the process exits with */
export async function runHostCommand({ name }: HostCommand, argv: readonly string[], { out, err, environment }: Terminal): Promise<number> {
  const script = join(HOST, `${name}.js`);
  if (!existsSync(script)) {
    err('尚未编译，请先运行 npm start。 Not built yet: run npm start first.\n');
    return ENDED.rejected;
  }
  const child = spawn(process.execPath, [script, ...argv], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', out);
  child.stderr.setEncoding('utf8').on('data', err);
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? ENDED.rejected;
}
