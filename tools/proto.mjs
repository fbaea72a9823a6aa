/** Formats and lints the protos, then generates from them what is committed under libs/contracts/src/generated, libs/web-kit/src/generated, docs/permissions.md, docs/configuration.md and docs/operations/metrics.md. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { TSC } from './build.mjs';

const root = join(import.meta.dirname, '..');
const buf = join(root, 'node_modules/@bufbuild/buf/bin/buf');
const steps = [
  [buf, 'format', '-w'],
  [buf, 'lint'],
  [join(root, 'libs/contracts/generator/generate.mjs')],
  [join(root, TSC), '-b', 'libs/contracts/tsconfig.lib.json'],
  [join(root, 'tools/check-contract.mjs')],
  [join(root, 'tools/write-permissions.mjs')],
  [join(root, 'tools/write-web-contract.mjs')],
  [join(root, TSC), '-b', 'libs/kit/tsconfig.lib.json'],
  [join(root, 'tools/write-operations-pages.mjs')],
];

for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
