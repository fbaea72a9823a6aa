import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another live process holds the data folder. Only one process may use it at a time. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  constructor(
    readonly directory: string,
    /** Process that holds it, as it sees itself; undefined in the instant before it has written it down. */
    readonly pid: number | undefined,
  ) {
    super(`the data folder ${directory} is in use by process ${pid ?? '(just starting)'}; stop that process or choose another folder`);
  }
}

/** The data folder cannot be made or written to. */
export class DataFolderUnwritable extends Error {
  override readonly name = 'DataFolderUnwritable';
  constructor(
    readonly directory: string,
    cause: unknown,
  ) {
    super(`the data folder ${directory} cannot be written to: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * Makes a folder, if need be, and takes it for this process. The kernel holds the lock and drops it the moment the process ends, however it
 * ends; it also holds between containers that share the folder. Where the program `flock` is missing, the process named in the lock file is
 * asked for instead, which is weaker: after a crash another process may have got its number.
 * @returns what gives the folder back
 * @throws DataFolderInUse, DataFolderUnwritable
 */
export function lockFolder(directory: string): () => void {
  const path = join(directory, 'lock');
  const descriptor = openLockFile(directory, path);
  try {
    if (!take(descriptor, path)) throw new DataFolderInUse(directory, holder(path));
    ftruncateSync(descriptor);
    writeSync(descriptor, `${process.pid}\n`);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return () => closeSync(descriptor);
}

function openLockFile(directory: string, path: string): number {
  try {
    mkdirSync(directory, { recursive: true });
    return openSync(path, 'a+');
  } catch (error) {
    throw new DataFolderUnwritable(directory, error);
  }
}

/**
 * Node has no call for flock(2), but such a lock belongs to the open file, not to the process that asked for it: a child that inherits the
 * descriptor locks it for us and ends.
 */
function take(descriptor: number, path: string): boolean {
  const { status, error } = spawnSync('flock', ['-x', '-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (error === undefined) return status === 0;
  const pid = holder(path);
  return pid === undefined || pid === process.pid || !isAlive(pid);
}

function holder(path: string): number | undefined {
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
