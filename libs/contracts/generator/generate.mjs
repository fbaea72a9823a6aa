/**
 * Writes what the protos say as TypeScript types (one file per package) and as contract.json, into src/generated.
 * `--check` writes nothing and fails when the committed files differ from what the protos say.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractJson } from './contract-json.mjs';
import { packagesOf, packageTypes } from './package-types.mjs';
import { readProtos } from './read-protos.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../src/generated');

const root = readProtos(join(here, '../../../protos'));
const wanted = new Map([['contract.json', contractJson(root)]]);
for (const name of packagesOf(root)) wanted.set(`${name.split('.')[1]}/v1.ts`, packageTypes(root, name));

mkdirSync(target, { recursive: true });
const present = readdirSync(target, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /\.(ts|json)$/.test(file));
const stale = present.filter((file) => !wanted.has(file));
const changed = [...wanted].filter(([file, text]) => !present.includes(file) || readFileSync(join(target, file), 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...changed.map(([name]) => name)])
    console.error(`src/generated/${file} is not what the protos say: npm run proto`);
  process.exitCode = stale.length + changed.length > 0 ? 1 : 0;
} else {
  for (const file of stale) rmSync(join(target, file));
  for (const [file, text] of changed) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
  console.log(`generated ${wanted.size} files, ${changed.length} changed, ${stale.length} removed`);
}
