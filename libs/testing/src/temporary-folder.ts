import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** Deletes it with all that is in it. */
  remove(): void;
}

/** Makes an empty folder among the system's temporary files. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'heming-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
