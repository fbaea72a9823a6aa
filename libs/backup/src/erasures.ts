import { readFileSync } from 'node:fs';
import { sealedKeys, type Entity, type SealedKey, type Stored } from '@heming/kit';
import { BackupRefused } from './backup-refused.js';

const NAME = /^[a-zA-Z]+\/[\w-]+$/;

/** Names of those whose personal data were erased, `persons/…`, one a line; what follows `#` is a remark. @throws BackupRefused */
export function readErasures(file: string): ReadonlySet<string> {
  const lines = linesOf(file).map((line) => line.replace(/#.*/, '').trim());
  const wrong = lines.findIndex((line) => line !== '' && !NAME.test(line));
  if (wrong >= 0)
    throw new BackupRefused(`${file} 第 ${wrong + 1} 行不是资源名称 line ${wrong + 1} is no name such as persons/…: ${lines[wrong]}`);
  return new Set(lines.filter((line) => line !== ''));
}

/** A key as it is put back: without its content where what it opens was erased since. */
export function withoutErased(document: Stored<Entity>, erased: ReadonlySet<string>): Stored<Entity> {
  const { state } = document as unknown as Stored<SealedKey>;
  if (!erased.has(sealedName(state.name)) || state.wrapped === '') return document;
  const dropped: SealedKey = { ...state, wrapped: '' };
  return { ...document, state: dropped, revision: document.revision + 1, version: document.version + 1 };
}

/** The document that a key seals: `sealedKeys/<collection>/<document name>`. */
function sealedName(key: string): string {
  const [, , ...name] = key.split('/');
  return name.join('/');
}

/** Whether a collection holds keys. */
export function holdsKeys(collection: string): boolean {
  return collection === sealedKeys.name;
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new BackupRefused(`无法读取 ${file} cannot read it: ${(error as Error).message}`, { cause: error });
  }
}
