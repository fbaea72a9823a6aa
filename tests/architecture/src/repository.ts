import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT = join(__dirname, '../../..');

/** Paths, from the root, of everything that is or will be committed: what git tracks and what it does not ignore. */
export function committedFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, maxBuffer: 64 << 20 });
  return [...new Set(listed.toString().split('\0'))].filter((path) => path !== '' && existsSync(join(ROOT, path))).sort();
}

/** Content of a file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Whether a file is text: no zero byte in its first kilobytes. */
export function isText(path: string): boolean {
  return !readFileSync(join(ROOT, path)).subarray(0, 8192).includes(0);
}
