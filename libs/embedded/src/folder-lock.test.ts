import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEnvironment } from './environment.js';
import { DataFolderInUse, DataFolderUnwritable } from './folder-lock.js';

const CHILDREN = join(__dirname, '..', 'children');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function holder(directory: string): Promise<ChildProcess> {
  const execArgv = ['--conditions=heming-source', '--require', join(CHILDREN, 'source-hook.cjs')];
  const child = fork(join(CHILDREN, 'holder.cjs'), [directory], { execArgv });
  await once(child, 'message');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('a folder that another live process holds is refused, naming that process; once it is killed the folder is free at once', async () => {
  const child = await holder(folder);
  const attempt = (): void => void openEnvironment({ directory: folder });
  expect(attempt).toThrow(DataFolderInUse);
  expect(attempt).toThrow(expect.objectContaining({ pid: child.pid, message: expect.stringContaining(String(child.pid)) as string }));
  await killed(child);
  const environment = openEnvironment({ directory: folder });
  await environment.close();
}, 30_000);

test('a process cannot open its own folder twice, but again after closing', async () => {
  const environment = openEnvironment({ directory: folder });
  expect(() => openEnvironment({ directory: folder })).toThrow(expect.objectContaining({ name: 'DataFolderInUse', pid: process.pid }));
  await environment.close();
  await openEnvironment({ directory: folder }).close();
});

test('a lock file left by nobody alive does not matter, whatever it says', async () => {
  writeFileSync(join(folder, 'lock'), `${process.ppid}\n`);
  await openEnvironment({ directory: folder }).close();
});

test('a folder that cannot be made or written to is refused as such', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => openEnvironment({ directory: join(folder, 'file', 'data') })).toThrow(DataFolderUnwritable);
});
