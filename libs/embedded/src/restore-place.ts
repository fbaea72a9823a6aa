import { existsSync, readdirSync } from 'node:fs';
import type { RestoreTarget } from '@heming/kit';
import { openDocumentStore } from './document-store.js';
import { openEnvironment } from './environment.js';
import { openLogCopy } from './log-copy.js';

/** What may lie in a folder that counts as empty: the key of its data, and what is no data. */
const NO_DATA = ['data.key', 'demo-provider.json', 'heming.log', 'lock'];

/** A folder that is to be restored into holds something. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty';
  constructor(directory: string, file: string) {
    super(`${directory} 不是空的，其中有 ${file} is not empty: it holds ${file}`);
  }
}

/** Opens an empty or new folder to restore into. @throws FolderNotEmpty, DataFolderInUse, DataFolderUnwritable */
export async function openRestorePlace({ data }: { readonly data: string }): Promise<RestoreTarget> {
  const found = existsSync(data) ? readdirSync(data).find((file) => !NO_DATA.includes(file)) : undefined;
  if (found !== undefined) throw new FolderNotEmpty(data, found);
  const environment = openEnvironment({ directory: data });
  return {
    log: openLogCopy(environment),
    openStore: (service) => Promise.resolve(openDocumentStore({ environment, service })),
    close: () => environment.close(),
  };
}
