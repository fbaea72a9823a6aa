import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engines, LogReader } from '@heming/kit';
import { open } from 'lmdb';
import { openDocumentStore } from './document-store.js';
import { DATA_FILE, openEnvironment } from './environment.js';
import { lockFolder } from './folder-lock.js';
import { openLogCopy } from './log-copy.js';

/** Where the copy is while it is read: beside the data, as well protected and on a disk of about the right size. */
const COPY_FOLDER = 'snapshot';

/** A data folder at one moment. */
export interface Snapshot extends Pick<Engines, 'openStore' | 'close'> {
  readonly log: LogReader;
}

/** There are no data of Heming in a folder. */
export class NoData extends Error {
  override readonly name = 'NoData';
  constructor(directory: string) {
    super(`${directory} 中没有鹤鸣的数据 holds no data of Heming`);
  }
}

/**
 * Everything a data folder holds at one moment, documents and events together, whether or not a city runs on it: the engine copies the state of
 * one transaction, which neither waits for writers nor keeps them waiting. The copy takes as much room as the data and goes when it is closed.
 * @throws NoData; DataFolderInUse while another copy of the folder is read
 */
export async function openSnapshot({ data }: { readonly data: string }): Promise<Snapshot> {
  if (!existsSync(join(data, DATA_FILE))) throw new NoData(data);
  const directory = join(data, COPY_FOLDER);
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const unlock = lockFolder(directory);
  try {
    rmSync(join(directory, DATA_FILE), { force: true });
    await copyData(data, directory);
  } catch (error) {
    remove();
    throw error;
  } finally {
    unlock();
  }
  const environment = openEnvironment({ directory });
  return {
    log: openLogCopy(environment),
    openStore: (service) => Promise.resolve(openDocumentStore({ environment, service })),
    async close() {
      await environment.close();
      remove();
    },
  };
}

/** Writes a consistent copy without free pages. Copying the live file any other way yields rubbish. */
async function copyData(from: string, to: string): Promise<void> {
  const root = open<unknown, Uint8Array>({ path: join(from, DATA_FILE), readOnly: true, keyEncoding: 'binary', encoding: 'binary' });
  try {
    // A copy that was killed would keep the pages it read from being used again.
    root.readerCheck();
    await root.backup(join(to, DATA_FILE), true);
  } finally {
    await root.close();
  }
}
