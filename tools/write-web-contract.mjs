/** Writes libs/web-kit/src/generated from the built contract; a step of `npm run proto`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { loadContract, ROLES, webContract } = createRequire(import.meta.url)('../libs/contracts/dist/index.js');
const folder = new URL('../libs/web-kit/src/generated/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of webContract(loadContract(), ROLES)) writeFileSync(new URL(name, folder), text);
