import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '@heming/kit';
import { parse } from 'yaml';

/** The folder of the repository. */
export const ROOT = join(__dirname, '../../..');

/** Content of a file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A YAML file of one document, its merge keys carried out. */
export function readYaml<T>(path: string): T {
  return parse(read(path), { merge: true }) as T;
}

/** Names of the files in a folder, by its path from the root. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).sort();
}

/** Every variable of docs/configuration.md. */
export const VARIABLES: readonly string[] = Object.values(SETTINGS).map(({ variable }) => variable);

/** Variables that the image sets by itself. */
export function variablesOfImage(): Readonly<Record<string, string>> {
  const [, block = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(read('deploy/Dockerfile')) ?? [];
  return Object.fromEntries([...block.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Variables that no deployment sets, and why not. */
export const LEFT_ALONE: Readonly<Record<string, string>> = {
  HEMING_ENGINES: 'which engines are embedded is decided where Heming is built',
};
