/** Writes docs/configuration.md and docs/operations/metrics.md from the built kit; the last step of `npm run proto`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { settingsPage } = require('../libs/kit/dist/settings.js');
const { metricsPage } = require('../libs/kit/dist/metric-catalogue.js');
writeFileSync(new URL('../docs/configuration.md', import.meta.url), settingsPage());
writeFileSync(new URL('../docs/operations/metrics.md', import.meta.url), metricsPage());
