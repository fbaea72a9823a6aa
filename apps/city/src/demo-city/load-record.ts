import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** That the made-up city was offered to a data folder, and what became of it. */
export interface LoadRecord {
  /** Identifies the load. */
  readonly load: string;
  readonly state: 'LOADING' | 'LOADED';
}

const FILE = 'demo-city.json';

/** Reads the record of a data folder; undefined when the city was never offered to it. */
export function readLoadRecord(folder: string): LoadRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as LoadRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes the record: the old one or the new one is there, never half of one. */
export function writeLoadRecord(folder: string, record: LoadRecord): void {
  writeFileSync(join(folder, `${FILE}.new`), JSON.stringify(record));
  renameSync(join(folder, `${FILE}.new`), join(folder, FILE));
}
