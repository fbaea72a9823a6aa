/** Writes docs/configuration.md from the built kit; the last step of `npm run proto`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { settingsPage } = createRequire(import.meta.url)('../libs/kit/dist/settings.js');
writeFileSync(new URL('../docs/configuration.md', import.meta.url), settingsPage());
