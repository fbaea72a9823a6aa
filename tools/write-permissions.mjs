/** Writes docs/permissions.md from the built contract; a step of `npm run proto`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { loadContract, permissionsPage, ROLES } = createRequire(import.meta.url)('../libs/contracts/dist/index.js');
writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage(loadContract(), ROLES));
